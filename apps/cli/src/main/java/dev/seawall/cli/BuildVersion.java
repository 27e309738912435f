package dev.seawall.cli;

/// The program's version.
public final class BuildVersion {
  /// As in the project's pom; a test holds the two together.
  public static final String VERSION = "0.1.0";

  private BuildVersion() {}
}
