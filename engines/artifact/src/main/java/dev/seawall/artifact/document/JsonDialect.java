package dev.seawall.artifact.document;

/// How much of what is not quite JSON is taken. Both refuse comments, trailing commas and a byte
/// order mark.
public enum JsonDialect {
  /// RFC 8259 to the letter: a duplicate name, a byte that is not UTF-8, and anything behind the
  /// document are refused. Trivy reads lock files so.
  STRICT,

  /// Of duplicate names the last one counts, bytes that are not UTF-8 become U+FFFD, and what is
  /// behind the document is ignored. Trivy reads `package.json` so.
  LENIENT
}
