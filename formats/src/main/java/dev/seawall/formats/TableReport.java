package dev.seawall.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.seawall.formats.BoxTable.Look;
import dev.seawall.formats.ReportOptions.TableStyle;
import dev.seawall.model.Report;
import dev.seawall.model.Result;
import dev.seawall.model.ResultClass;
import dev.seawall.model.Severity;
import dev.seawall.model.Vulnerability;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// The report for people: a summary of all targets, each target's findings, and at the end what the
/// reader must know to judge them. It follows the incumbent's layout where there is room for it.
public final class TableReport implements ReportWriter {
  @Override
  public void write(Report report, ReportOptions options, OutputStream out) throws IOException {
    TableStyle style = options.table();
    Look look = new Look(style.width(), style.colour(), true);
    StringBuilder text = new StringBuilder();
    if (style.summary()) {
      text.append('\n').append(Paint.TITLE.on(summaryTitle(report), look.colour())).append("\n\n");
      SummaryTable.print(text, report, look);
      text.append("Legend:\n- '-': Not scanned\n- '0': Clean (no security findings detected)\n\n");
    }
    flush(text, out);
    if (style.details()) {
      for (Result result : report.results()) {
        target(text, result, options);
        flush(text, out);
      }
    }
    TableNotes.append(text, report, options);
    flush(text, out);
    out.flush();
  }

  private static String summaryTitle(Report report) {
    if (report.problems().isEmpty()) {
      return report.sampleDatabase() ? "Report Summary (sample database)" : "Report Summary";
    }
    return report.sampleDatabase()
        ? "Report Summary (incomplete; sample database)"
        : "Report Summary (incomplete)";
  }

  private static void target(StringBuilder text, Result result, ReportOptions options) {
    TableStyle style = options.table();
    Look look = new Look(style.width(), style.colour(), true);
    if (!result.vulnerabilities().isEmpty()) {
      title(text, targetTitle(result), look);
      totals(text, result.vulnerabilities(), options);
      text.append('\n');
      new FindingTable(result.vulnerabilities(), look).print(text);
    }
    if (options.showSuppressed() && !result.suppressed().isEmpty()) {
      int count = result.suppressed().size();
      title(text, "Suppressed Vulnerabilities (Total: " + count + ")", look);
      SuppressedTable.print(text, result.suppressed(), look);
    }
  }

  private static String targetTitle(Result result) {
    String target = DisplayText.clean(result.target());
    return result.resultClass() == ResultClass.OS_PACKAGES
        ? target
        : target + " (" + DisplayText.clean(result.type()) + ")";
  }

  private static void title(StringBuilder text, String title, Look look) {
    text.append('\n').append(Paint.TITLE.on(title, look.colour())).append('\n');
    if (!look.colour()) {
      text.repeat('=', DisplayText.width(title)).append('\n');
    }
  }

  private static void totals(StringBuilder text, List<Vulnerability> found, ReportOptions options) {
    boolean colour = options.table().colour();
    text.append("Total: ").append(found.size()).append(" (");
    String comma = "";
    for (Severity severity : Severity.values()) {
      if (options.severities().contains(severity)) {
        int count = 0;
        for (Vulnerability vulnerability : found) {
          count += vulnerability.severity() == severity ? 1 : 0;
        }
        String name = count > 0 ? Paint.of(severity).on(severity.name(), colour) : severity.name();
        text.append(comma).append(name).append(": ").append(count);
        comma = ", ";
      }
    }
    text.append(")\n");
  }

  private static void flush(StringBuilder text, OutputStream out) throws IOException {
    out.write(text.toString().getBytes(UTF_8));
    text.setLength(0);
  }
}
