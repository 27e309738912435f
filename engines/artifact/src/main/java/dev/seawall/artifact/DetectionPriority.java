package dev.seawall.artifact;

/// What to do with packages of languages that the operating system's packages installed: their
/// versions say nothing of the fixes that the distribution has put in.
public enum DetectionPriority {
  /// Leave them out: the distribution's own advisories are about them.
  PRECISE,
  /// Keep them: nothing is missed, and some findings are false.
  COMPREHENSIVE
}
