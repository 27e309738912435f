package dev.seawall.cli;

import java.util.Collection;
import java.util.Optional;

/// Finds the word that a mistyped one was probably meant to be.
final class Nearest {
  private Nearest() {}

  /// The known word with the fewest edits, if they are few enough to be a slip.
  static Optional<String> to(String typed, Collection<String> known) {
    String best = null;
    int fewest = Math.max(1, typed.length() / 3) + 1;
    for (String word : known) {
      int edits = distance(typed, word);
      if (edits < fewest) {
        fewest = edits;
        best = word;
      }
    }
    return Optional.ofNullable(best);
  }

  /// Edits by insertion, deletion and replacement.
  static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      int[] swap = previous;
      previous = current;
      current = swap;
    }
    return previous[b.length()];
  }
}
