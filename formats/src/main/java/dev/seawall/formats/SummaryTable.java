package dev.seawall.formats;

import dev.seawall.formats.BoxTable.Column;
import dev.seawall.formats.BoxTable.Line;
import dev.seawall.formats.BoxTable.Look;
import dev.seawall.model.Report;
import dev.seawall.model.Result;
import dev.seawall.model.ResultClass;
import dev.seawall.model.SoftwarePackage;
import dev.seawall.model.Vulnerability;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How much was found in each target. A result that stands for many package files is spread over
/// them, as the incumbent does; but the files without findings share one line, since there may be
/// thousands.
final class SummaryTable {
  private static final int CLEAN_FILES_SHOWN = 3;

  private final BoxTable table =
      new BoxTable(
          List.of(
              new Column("Target", 24, false),
              new Column("Type", 6, true),
              new Column("Vulnerabilities", Integer.MAX_VALUE, true)),
          Integer.MAX_VALUE);

  private SummaryTable() {}

  static void print(StringBuilder out, Report report, Look look) {
    SummaryTable summary = new SummaryTable();
    for (Result result : report.results()) {
      summary.result(result);
    }
    if (report.results().isEmpty()) {
      summary.table.row(
          List.of(List.of(Line.plain("-")), List.of(Line.plain("-")), List.of(Line.plain("-"))));
    }
    summary.table.print(out, look.withoutMerging());
  }

  private void result(Result result) {
    if (!standsForManyFiles(result)) {
      row(result.target(), result.type(), result.vulnerabilities().size());
      return;
    }
    Map<String, Integer> files = new TreeMap<>();
    for (SoftwarePackage item : result.packages()) {
      files.put(PackageFiles.outermost(item.filePath()), 0);
    }
    for (Vulnerability found : result.vulnerabilities()) {
      files.merge(PackageFiles.outermost(found.pkgPath()), 1, Integer::sum);
    }
    int clean = 0;
    for (int count : files.values()) {
      clean += count == 0 ? 1 : 0;
    }
    for (Map.Entry<String, Integer> file : files.entrySet()) {
      if (file.getValue() > 0 || clean <= CLEAN_FILES_SHOWN) {
        String target = file.getKey().isEmpty() ? result.target() : file.getKey();
        row(target, result.type(), file.getValue());
      }
    }
    if (clean > CLEAN_FILES_SHOWN) {
      boolean all = clean == files.size();
      row(result.target() + " (" + clean + (all ? " files)" : " more files)"), result.type(), 0);
    }
  }

  /// Packages that were found one by one, each in a file of its own, are reported under one fixed
  /// name of their language.
  private static boolean standsForManyFiles(Result result) {
    return result.resultClass() == ResultClass.LANGUAGE_PACKAGES
        && switch (result.type()) {
          case "jar", "node-pkg", "python-pkg", "gemspec", "conda-pkg" -> true;
          default -> false;
        };
  }

  private void row(String target, String type, int count) {
    table.row(
        List.of(
            List.of(Line.plain(DisplayText.clean(target))),
            List.of(Line.plain(DisplayText.clean(type))),
            List.of(
                new Line(Integer.toString(count), count > 0 ? Paint.BRIGHT_RED : Paint.PLAIN))));
  }
}
