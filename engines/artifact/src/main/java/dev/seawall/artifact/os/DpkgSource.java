package dev.seawall.artifact.os;

/// The source package of a binary package: what its field `Source` says, `NAME` or `NAME
/// (VERSION)`, and where it says nothing the binary package's own name and version.
record DpkgSource(String name, String version) {
  static DpkgSource of(String field, String binaryName, String binaryVersion) {
    int end = 0;
    while (end < field.length() && field.charAt(end) != ' ' && field.charAt(end) != '\t') {
      end++;
    }
    String name = field.substring(0, end);
    String version = "";
    int close = field.lastIndexOf(')');
    if (field.startsWith(" (", end) && close > end + 1) {
      version = field.substring(end + 2, close).strip();
    }
    return new DpkgSource(
        name.isEmpty() ? binaryName : name, version.isEmpty() ? binaryVersion : version);
  }
}
