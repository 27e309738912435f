package dev.seawall.advisory.match;

import java.util.List;

/// The mark in an RPM's release that tells what distribution it was built for: `el9`, `fc39`, or
/// `rf1` for a rebuild of RapidFort's.
///
/// @param tag `el`, `fc`, `rf`, or empty if there is no mark
/// @param number the release behind the tag, or empty
public record RpmDistTag(String tag, String number) {
  private static final List<String> TAGS = List.of("el", "fc", "rf");

  /// The last mark in a version.
  public static RpmDistTag of(String version) {
    for (int dot = version.lastIndexOf('.'); dot >= 0; dot = version.lastIndexOf('.', dot - 1)) {
      for (String tag : TAGS) {
        if (version.startsWith(tag, dot + 1)) {
          return new RpmDistTag(tag, digits(version, dot + 1 + tag.length()));
        }
      }
      if (dot == 0) {
        break;
      }
    }
    return new RpmDistTag("", "");
  }

  private static String digits(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return text.substring(start, end);
  }
}
