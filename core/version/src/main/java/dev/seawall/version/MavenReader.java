package dev.seawall.version;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Cuts a Maven version into its items and leaves out those that say nothing.
final class MavenReader {
  private final String text;
  private final List<String> items = new ArrayList<>();

  MavenReader(String text) {
    this.text = text.toLowerCase(Locale.ROOT);
  }

  /// The items, with [MavenVersion#LIST] where a list within the list starts.
  String[] read() {
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '.' || c == '-') {
        items.add(at == from ? "0" : item(text.substring(from, at)));
        from = at + 1;
        if (c == '-') {
          items.add(MavenVersion.LIST);
        }
      } else if (at > from && Text.isDigit(c) != Text.isDigit(text.charAt(at - 1))) {
        items.add(
            Text.isDigit(c)
                ? spelledOut(text.substring(from, at))
                : item(text.substring(from, at)));
        items.add(MavenVersion.LIST);
        from = at;
      }
    }
    if (from < text.length()) {
      items.add(item(text.substring(from)));
    }
    return normalized();
  }

  private static String item(String item) {
    return switch (item) {
      case "ga", "final", "release" -> "";
      case "cr" -> "rc";
      default -> item;
    };
  }

  /// A qualifier that is followed by a digit may be cut to its first letter.
  private static String spelledOut(String qualifier) {
    return switch (qualifier) {
      case "a" -> "alpha";
      case "b" -> "beta";
      case "m" -> "milestone";
      default -> item(qualifier);
    };
  }

  /// Drops what says nothing at the end of each list, and with it the lists at the end that become
  /// empty. A list that held only qualifiers of the release vanishes as well, but one of zeros
  /// stays as a level.
  private String[] normalized() {
    List<String> kept = new ArrayList<>(items.size());
    boolean atEnd = true;
    boolean onlyRelease = false;
    for (String item : items.reversed()) {
      if (item.equals(MavenVersion.LIST)) {
        boolean vanishes = onlyRelease && kept.getLast().equals(MavenVersion.LIST);
        if (!kept.isEmpty() && !vanishes) {
          kept.add(item);
        }
        atEnd = true;
        onlyRelease = false;
      } else if (atEnd && MavenVersion.isNull(item)) {
        onlyRelease = item.isEmpty() && !kept.isEmpty();
      } else {
        kept.add(item);
        atEnd = false;
        onlyRelease = false;
      }
    }
    Collections.reverse(kept);
    return kept.toArray(String[]::new);
  }
}
