package dev.seawall.formats;

import dev.seawall.formats.BoxTable.Line;
import dev.seawall.model.Exploitation;
import java.util.ArrayList;
import java.util.List;

/// What is known of a vulnerability's use, in the words of the table.
final class RiskText {
  private RiskText() {}

  /// The cell of the risk column.
  static List<Line> cell(Exploitation exploitation) {
    List<Line> lines = new ArrayList<>();
    if (exploitation.isKnown()) {
      lines.add(Line.plain(tenths(exploitation.risk())));
    }
    if (exploitation.knownExploited().isPresent()) {
      lines.add(new Line("KEV", Paint.RED));
    }
    if (exploitation.epss().isPresent()) {
      lines.add(Line.plain("EPSS " + percent(exploitation.epss().get())));
    }
    return lines;
  }

  /// The same in one line, where there is no such column.
  static Line line(Exploitation exploitation) {
    StringBuilder text = new StringBuilder("risk ").append(tenths(exploitation.risk()));
    if (exploitation.epss().isPresent()) {
      text.append(", EPSS ").append(percent(exploitation.epss().get()));
    }
    if (exploitation.knownExploited().isPresent()) {
      Exploitation.KnownExploited known = exploitation.knownExploited().get();
      text.append(", exploited");
      if (!known.dateAdded().isEmpty()) {
        text.append(" (KEV since ").append(DisplayText.clean(known.dateAdded())).append(')');
      }
      if (known.ransomware()) {
        text.append(", by ransomware");
      }
      return new Line(text.toString(), Paint.RED);
    }
    return Line.plain(text.toString());
  }

  private static String percent(Exploitation.Epss epss) {
    return tenths(epss.score() * 100) + " %";
  }

  /// A number with one decimal, without the JDK's formatter, which is slow to load.
  private static String tenths(double number) {
    long tenths = Math.round(number * 10);
    if (tenths == 0 && number > 0) {
      return "<0.1";
    }
    return tenths / 10 + "." + Math.abs(tenths % 10);
  }
}
