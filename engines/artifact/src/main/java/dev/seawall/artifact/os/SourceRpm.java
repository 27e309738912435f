package dev.seawall.artifact.os;

import java.util.Optional;

/// The source package that the name of its file tells: `NAME-VERSION-RELEASE.src.rpm`.
record SourceRpm(String name, String version, String release) {
  private static final String SUFFIX = ".rpm";

  static Optional<SourceRpm> of(String fileName) {
    String stem =
        fileName.endsWith(SUFFIX)
            ? fileName.substring(0, fileName.length() - SUFFIX.length())
            : fileName;
    int arch = stem.lastIndexOf('.');
    int release = arch < 0 ? -1 : stem.lastIndexOf('-', arch - 1);
    int version = release < 0 ? -1 : stem.lastIndexOf('-', release - 1);
    if (version < 0) {
      return Optional.empty();
    }
    return Optional.of(
        new SourceRpm(
            stem.substring(0, version),
            stem.substring(version + 1, release),
            stem.substring(release + 1, arch)));
  }
}
