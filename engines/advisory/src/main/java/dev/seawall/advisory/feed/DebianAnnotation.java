package dev.seawall.advisory.feed;

import dev.seawall.model.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A line below an entry of Debian's lists that says how it stands with a package: `[bullseye] -
/// openssl 1.1.1n-0+deb11u5 (bug #1; low)` or `- openssl <unfixed>`.
///
/// @param release code name, or empty for unstable
/// @param version the version that mends it, or empty
/// @param state what stands in angle brackets instead of a version, or empty
/// @param urgency how bad it is in this package
record DebianAnnotation(
    String release, String packageName, String version, String state, Severity urgency) {

  /// The line as an annotation; empty if it is something else, such as a note.
  static Optional<DebianAnnotation> parse(String line) {
    String text = line.strip();
    String release = "";
    if (text.startsWith("[")) {
      int end = text.indexOf(']');
      if (end < 0) {
        return Optional.empty();
      }
      release = text.substring(1, end).strip();
      text = text.substring(end + 1).strip();
    }
    if (!text.startsWith("- ")) {
      return Optional.empty();
    }
    String[] words = text.substring(2).strip().split("\\s+", 3);
    if (words.length < 2) {
      return Optional.empty();
    }
    boolean isState = words[1].startsWith("<");
    return Optional.of(
        new DebianAnnotation(
            release,
            words[0],
            isState ? "" : words[1],
            isState ? words[1].replace("<", "").replace(">", "") : "",
            urgency(words.length > 2 ? words[2] : null)));
  }

  /// Whether it says that there is nothing to be mended, or that nobody knows.
  boolean clears() {
    return state.equals("not-affected") || state.equals("undetermined") || state.equals("itp");
  }

  private static Severity urgency(@Nullable String remarks) {
    if (remarks == null || !remarks.startsWith("(")) {
      return Severity.UNKNOWN;
    }
    int end = remarks.indexOf(')');
    String inner = remarks.substring(1, end < 0 ? remarks.length() : end);
    for (String remark : inner.split(";")) {
      String word = remark.strip();
      Severity severity = word.equals("unimportant") ? Severity.LOW : SeverityWords.severity(word);
      if (severity != Severity.UNKNOWN) {
        return severity;
      }
    }
    return Severity.UNKNOWN;
  }
}
