package dev.seawall.formats;

import dev.seawall.model.Report;
import java.io.IOException;
import java.io.OutputStream;

/// Turns a report into the bytes of one format. The stream is flushed and left open.
public interface ReportWriter {
  void write(Report report, ReportOptions options, OutputStream out) throws IOException;
}
