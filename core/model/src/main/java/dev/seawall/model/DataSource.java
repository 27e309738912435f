package dev.seawall.model;

/// Where an advisory comes from.
///
/// @param id short name such as `ghsa` or `debian`
/// @param baseId id of the distribution that a rebuilder starts from, or empty
public record DataSource(String id, String name, String url, String baseId) {
  /// No source.
  public static final DataSource NONE = new DataSource("", "", "", "");

  public boolean isKnown() {
    return !id.isEmpty() || !name.isEmpty();
  }
}
