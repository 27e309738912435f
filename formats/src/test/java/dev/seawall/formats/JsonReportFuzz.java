package dev.seawall.formats;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seawall.model.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;

class JsonReportFuzz {
  /// Whatever is read can be written again.
  @FuzzTest(maxDuration = "60s")
  void readsOrRefuses(byte[] data) throws IOException {
    Report report;
    try {
      report = JsonReport.read(new ByteArrayInputStream(data), "fuzz.json");
    } catch (ReportException _) {
      return;
    }
    ReportOptions options =
        ReportOptions.defaults("1")
            .withShowSuppressed(true)
            .withTable(new ReportOptions.TableStyle(70, true, true, true));
    for (ReportFormat format : ReportFormat.values()) {
      format.writer().write(report, options, OutputStream.nullOutputStream());
    }
  }
}
