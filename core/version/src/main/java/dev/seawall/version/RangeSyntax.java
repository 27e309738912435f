package dev.seawall.version;

/// How Maven ranges are written.
public enum RangeSyntax {
  /// `>= 1.0, < 2.0`.
  OPERATORS,
  /// `[1.0,2.0),[3.0]`; a version alone is a wish that every version fulfils.
  INTERVALS,
  /// The first if it can be read so, else the second: what advisories use.
  EITHER
}
