package dev.seawall.advisory.feed;

import dev.seawall.version.Version;
import dev.seawall.version.VersionScheme;
import java.util.Optional;

/// Versions in records, which are written by people who need not get on with the ecosystem's tools.
final class EventVersion {
  private static final int SEMANTIC_DOTS = 2;

  private EventVersion() {}

  /// The version that a text means; empty if it is none.
  static Optional<Version> parse(VersionScheme scheme, String text) {
    Version version = scheme.parse(text);
    if (!version.isValid() && scheme == VersionScheme.BITNAMI) {
      // The records have dates such as 2023.03.20 where the packages have 2023.3.20.
      version = scheme.parse(withoutLeadingZeros(text));
    } else if (!version.isValid() && scheme == VersionScheme.NPM) {
      version = scheme.parse(filledUp(text));
    }
    return Optional.of(version).filter(Version::isValid);
  }

  private static String withoutLeadingZeros(String text) {
    StringBuilder trimmed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      boolean first = i == 0 || !Character.isDigit(text.charAt(i - 1));
      boolean more = i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
      if (text.charAt(i) != '0' || !first || !more) {
        trimmed.append(text.charAt(i));
      }
    }
    return trimmed.toString();
  }

  /// `1.2` as `1.2.0`.
  private static String filledUp(String text) {
    int end = 0;
    int dots = 0;
    while (end < text.length() && "-+".indexOf(text.charAt(end)) < 0) {
      dots += text.charAt(end) == '.' ? 1 : 0;
      end++;
    }
    return text.substring(0, end)
        + ".0".repeat(Math.max(0, SEMANTIC_DOTS - dots))
        + text.substring(end);
  }
}
