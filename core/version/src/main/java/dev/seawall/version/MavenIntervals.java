package dev.seawall.version;

import java.util.ArrayList;
import java.util.List;

/// Maven's own range language: `[1.0,2.0),[3.0]`.
final class MavenIntervals {
  private static final Bound ALWAYS = version -> true;

  private MavenIntervals() {}

  /// Whether the text can only be meant as intervals.
  static boolean areIn(String text) {
    return text.indexOf('[') >= 0 || text.indexOf('(') >= 0;
  }

  /// The alternatives, each a list of conditions of which all have to hold.
  static List<List<Bound>> parse(String text) {
    String packed = withoutSpaces(text);
    if (isVersion(packed)) {
      return List.of(List.of(ALWAYS));
    }
    List<List<Bound>> intervals = new ArrayList<>();
    int at = 0;
    while (at < packed.length()) {
      int end = endOfInterval(packed, at);
      intervals.add(interval(packed.substring(at, end)));
      at = end;
      if (packed.startsWith(",", at) && at + 1 < packed.length()) {
        at++;
      }
    }
    if (intervals.isEmpty()) {
      throw new VersionException("it is empty");
    }
    return intervals;
  }

  private static int endOfInterval(String text, int from) {
    boolean opens = text.startsWith("[", from) || text.startsWith("(", from);
    int at = from + 1;
    while (at < text.length() && "[]()".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (!opens || at >= text.length() || "])".indexOf(text.charAt(at)) < 0) {
      throw new VersionException("no interval at '" + text.substring(from) + "'");
    }
    return at + 1;
  }

  private static List<Bound> interval(String text) {
    String[] ends = text.substring(1, text.length() - 1).split(",", -1);
    if (ends.length > 2 || (ends.length == 1 && ends[0].isEmpty())) {
      throw new VersionException("'" + text + "' is no interval");
    }
    if (ends.length == 1) {
      return List.of(bound(Operator.EQUAL, ends[0]));
    }
    List<Bound> bounds = new ArrayList<>(2);
    if (!ends[0].isEmpty()) {
      boolean closed = text.startsWith("[");
      bounds.add(bound(closed ? Operator.GREATER_OR_EQUAL : Operator.GREATER, ends[0]));
    }
    if (!ends[1].isEmpty()) {
      boolean closed = text.endsWith("]");
      bounds.add(bound(closed ? Operator.LESS_OR_EQUAL : Operator.LESS, ends[1]));
    }
    return bounds;
  }

  private static Bound bound(Operator operator, String version) {
    if (!isVersion(version)) {
      throw new VersionException("'" + version + "' is no version");
    }
    return new Bound.Comparison(operator, MavenVersion.parse(version));
  }

  private static boolean isVersion(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (!Text.isAlphanumeric(c) && "-~_.+".indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static String withoutSpaces(String text) {
    StringBuilder packed = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      if (!Text.isSpace(text.charAt(at))) {
        packed.append(text.charAt(at));
      }
    }
    return packed.toString();
  }
}
