package dev.seawall.version;

/// A version in the three parts that Debian's and Red Hat's package managers know.
public sealed interface EpochVersion extends Version permits DebVersion, RpmVersion {
  /// Counts the restarts of the numbering; 0 if not given.
  long epoch();

  /// The version of the program.
  String upstream();

  /// The revision of the packaging, or empty.
  String release();
}
