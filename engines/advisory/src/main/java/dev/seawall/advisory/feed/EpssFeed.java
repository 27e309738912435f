package dev.seawall.advisory.feed;

import dev.seawall.model.Exploitation.Epss;
import java.io.IOException;
import java.io.InputStream;

/// FIRST's EPSS scores: a comment with the date of the model's run, a head, and
/// `cve,epss,percentile` a line.
final class EpssFeed implements StreamFeed {
  private static final String DATE_MARK = "score_date:";

  private String date = "";

  static boolean recognises(String start) {
    return start.startsWith("#model_version") || start.startsWith("cve,epss,percentile");
  }

  @Override
  public void read(InputStream in, String origin, FeedSink sink) throws IOException {
    LineReader lines = new LineReader(in);
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (line.startsWith("#")) {
        int mark = line.indexOf(DATE_MARK);
        date = mark < 0 ? "" : day(line.substring(mark + DATE_MARK.length()));
      } else if (!line.isEmpty() && !line.startsWith("cve,")) {
        readScore(line, lines.number(), sink);
      }
    }
  }

  private void readScore(String line, int number, FeedSink sink) {
    int first = line.indexOf(',');
    int second = line.indexOf(',', first + 1);
    try {
      double score = Double.parseDouble(line.substring(first + 1, Math.max(first + 1, second)));
      double percentile = Double.parseDouble(line.substring(second + 1));
      if (first > 0 && isShare(score) && isShare(percentile)) {
        sink.add(line.substring(0, first), new Epss(score, percentile, date));
        sink.taken();
        return;
      }
    } catch (NumberFormatException e) {
      // Told below, like a number that is no share.
    }
    sink.refused("line " + number, "it is not an id with two numbers from 0 to 1");
  }

  private static boolean isShare(double value) {
    return value >= 0 && value <= 1;
  }

  private static String day(String time) {
    int end = Math.min(time.length(), "2026-01-02".length());
    return Times.day(time.substring(0, end));
  }
}
