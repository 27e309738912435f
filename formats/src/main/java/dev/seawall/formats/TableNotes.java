package dev.seawall.formats;

import dev.seawall.model.Problem;
import dev.seawall.model.Report;
import dev.seawall.model.Result;
import dev.seawall.model.Severity;
import java.util.List;

/// The last lines of the table, which are the first ones seen on a terminal: that nothing was
/// found, and what the report does not cover.
final class TableNotes {
  private static final int PROBLEMS_SHOWN = 20;

  private TableNotes() {}

  static void append(StringBuilder text, Report report, ReportOptions options) {
    boolean colour = options.table().colour();
    int findings = 0;
    int packages = 0;
    for (Result result : report.results()) {
      findings += result.vulnerabilities().size();
      packages += result.packages().size();
    }
    if (findings == 0) {
      text.append("No vulnerabilities").append(severities(options)).append(" found");
      text.append(where(report.results().isEmpty(), packages)).append('\n');
    }
    if (!report.problems().isEmpty()) {
      problems(text, report.problems(), colour);
    }
    if (report.sampleDatabase()) {
      String sample =
          "Sample database: it knows few advisories, so what is not listed here may be vulnerable"
              + " all the same.";
      paragraph(text, sample, options.table());
    }
  }

  private static String where(boolean noTargets, int packages) {
    if (noTargets) {
      return ", but no packages were found either: nothing was judged.";
    }
    return switch (packages) {
      case 0 -> ".";
      case 1 -> " in 1 package.";
      default -> " in " + packages + " packages.";
    };
  }

  private static String severities(ReportOptions options) {
    if (options.severities().size() == Severity.values().length) {
      return "";
    }
    StringBuilder names = new StringBuilder();
    for (Severity severity : Severity.values()) {
      if (options.severities().contains(severity)) {
        names.append(names.isEmpty() ? " of severity " : ", ").append(severity.name());
      }
    }
    return names.toString();
  }

  private static void problems(StringBuilder text, List<Problem> problems, boolean colour) {
    String head =
        problems.size() == 1
            ? "Incomplete: one part could not be read, so it was not judged:"
            : "Incomplete: "
                + problems.size()
                + " parts could not be read, so they were not judged:";
    text.append('\n').append(Paint.YELLOW.on(head, colour)).append('\n');
    int shown = 0;
    for (Problem problem : problems) {
      if (shown++ == PROBLEMS_SHOWN) {
        text.append("  and ").append(problems.size() - PROBLEMS_SHOWN);
        text.append(" more, all of which are in the JSON report\n");
        return;
      }
      text.append("  ").append(DisplayText.clean(problem.path()));
      if (problem.line() > 0) {
        text.append(':').append(problem.line());
      }
      text.append(": ").append(DisplayText.clean(problem.reason())).append('\n');
    }
  }

  private static void paragraph(StringBuilder text, String words, ReportOptions.TableStyle style) {
    text.append('\n');
    int width = style.width() == 0 ? Integer.MAX_VALUE : style.width();
    for (String line : DisplayText.wrap(words, width)) {
      text.append(Paint.YELLOW.on(line, style.colour())).append('\n');
    }
  }
}
