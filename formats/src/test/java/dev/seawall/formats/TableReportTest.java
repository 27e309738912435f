package dev.seawall.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.formats.ReportOptions.TableStyle;
import dev.seawall.model.Report;
import dev.seawall.model.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Expected tables are `out-WIDTH.txt` (`wide` is as wide as it takes) and `out-WIDTH-colour.txt`.
class TableReportTest {
  static List<Path> expectedTables() throws IOException {
    List<Path> tables = new ArrayList<>();
    for (Path folder : GoldenFolders.of("table")) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(f -> f.getFileName().toString().startsWith("out-"))
            .sorted()
            .forEach(tables::add);
      }
    }
    return tables;
  }

  @ParameterizedTest
  @MethodSource("expectedTables")
  void writesTheTable(Path expected) throws IOException {
    String[] name = expected.getFileName().toString().replace(".txt", "").split("-");
    int width = name[1].equals("wide") ? 0 : Integer.parseInt(name[1]);
    TableStyle style = new TableStyle(width, name.length > 2, true, true);

    GoldenFolders.check(expected, table(read(expected.resolveSibling("in-report.json")), style));
  }

  @ParameterizedTest
  @MethodSource("expectedTables")
  void keepsEveryBoxWithinTheTerminalAndItsRightBorderStraight(Path expected) throws IOException {
    Report report = read(expected.resolveSibling("in-report.json"));
    for (int width = 60; width < 200; width += 7) {
      int box = 0;
      for (String line : table(report, new TableStyle(width, false, true, true)).split("\n")) {
        if (line.startsWith("┌")) {
          box = line.length();
          assertThat(box).isLessThanOrEqualTo(width);
        }
        if (line.startsWith("│") || line.startsWith("├") || line.startsWith("└")) {
          assertThat(DisplayText.width(line)).as(line).isEqualTo(box);
        }
      }
    }
  }

  @Test
  void letsNoTextSteerTheTerminal() throws IOException {
    Path folder = Path.of("src/test/resources/dev/seawall/formats/table/hostile");

    String table = table(read(folder.resolve("in-report.json")), TableStyle.PLAIN);

    assertThat(table).doesNotContain("\u001b").doesNotContain("\u0007").doesNotContain("\u202e");
  }

  @Test
  void namesTheSeveritiesThatWereAskedFor() throws IOException {
    Path folder = Path.of("src/test/resources/dev/seawall/formats/table/nothing-found");
    ReportOptions options =
        ReportOptions.defaults("1").withSeverities(EnumSet.of(Severity.HIGH, Severity.CRITICAL));

    assertThat(table(read(folder.resolve("in-report.json")), options))
        .endsWith("No vulnerabilities of severity HIGH, CRITICAL found in 2 packages.\n");
  }

  @Test
  void leavesOutTheSummaryOrTheDetails() throws IOException {
    Report report =
        read(Path.of("src/test/resources/dev/seawall/formats/table/shop/in-report.json"));

    assertThat(table(report, new TableStyle(0, false, false, true)))
        .doesNotContain("Report Summary")
        .contains("Total: 6");
    assertThat(table(report, new TableStyle(0, false, true, false)))
        .contains("Report Summary")
        .doesNotContain("Total: 6");
  }

  private static String table(Report report, TableStyle style) throws IOException {
    return table(report, ReportOptions.defaults("9.9").withShowSuppressed(true).withTable(style));
  }

  private static String table(Report report, ReportOptions options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportFormat.TABLE.writer().write(report, options, out);
    return out.toString(UTF_8);
  }

  private static Report read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return JsonReport.read(in, file.toString());
    }
  }
}
