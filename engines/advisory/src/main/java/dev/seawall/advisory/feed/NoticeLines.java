package dev.seawall.advisory.feed;

/// The lines of an AlmaLinux notice that tell of single vulnerabilities: `* openssl: use after free
/// in PEM (CVE-2026-0001)`.
final class NoticeLines {
  private NoticeLines() {}

  /// What the notice says of a vulnerability in the line that names it; empty if there is none.
  static String title(String text, String vulnerabilityId) {
    int found = text.indexOf(vulnerabilityId);
    while (found >= 0) {
      int start = text.lastIndexOf('\n', found) + 1;
      int end = text.indexOf('\n', found);
      String line = text.substring(start, end < 0 ? text.length() : end).strip();
      int bracket = line.lastIndexOf('(', line.indexOf(vulnerabilityId));
      if (line.startsWith("* ")
          && bracket > 2
          && endsHere(text, found + vulnerabilityId.length())) {
        return line.substring(2, bracket).strip();
      }
      found = text.indexOf(vulnerabilityId, found + 1);
    }
    return "";
  }

  private static boolean endsHere(String text, int at) {
    return at == text.length() || !Character.isDigit(text.charAt(at));
  }
}
