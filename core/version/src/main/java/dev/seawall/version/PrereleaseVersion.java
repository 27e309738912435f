package dev.seawall.version;

/// The pre-release part of a semantic version alone; the empty one is the release itself and
/// greatest.
record PrereleaseVersion(String text) implements Version {
  @Override
  public boolean isValid() {
    return true;
  }

  @Override
  public int compareTo(Version other) {
    return Identifiers.comparePreReleases(
        Slice.of(text), Slice.of(((PrereleaseVersion) other).text));
  }
}
