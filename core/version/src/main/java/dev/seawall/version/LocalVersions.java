package dev.seawall.version;

/// What is made of the part of a version behind `+`, which most ecosystems ignore, but by which
/// those who rebuild others' packages tell their builds apart.
public enum LocalVersions {
  /// It is not compared, and a range that needs it compared is refused.
  IGNORED,
  /// It is compared by the conditions that name one.
  WHERE_NAMED,
  /// It is compared always, and a version without it is less than one with it.
  COMPARED
}
