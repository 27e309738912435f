package dev.seawall.advisory.feed;

import java.util.Optional;

/// A format of upstream records. Without being told, files are recognised by their content.
public enum FeedKind {
  /// JSON or YAML in the OSV format.
  OSV("osv"),
  /// RustSec: Markdown with a head in TOML.
  RUSTSEC("rustsec"),
  /// ruby-advisory-db: YAML.
  RUBYSEC("rubysec"),
  /// FriendsOfPHP's security advisories: YAML.
  PHP("php"),
  /// Alpine's secdb: YAML or JSON.
  SECDB("secdb"),
  /// The lists of Debian's security tracker.
  DEBIAN("debian"),
  /// OVAL definitions of Azure Linux and CBL-Mariner.
  OVAL("oval"),
  /// CISA's catalogue of known exploited vulnerabilities.
  KEV("kev"),
  /// FIRST's EPSS scores as CSV.
  EPSS("epss"),
  /// endoflife.date's release data.
  LIFECYCLE("endoflife"),
  /// Facts without prose, as `examples/advisories` has them.
  FACTS("facts");

  private final String text;

  FeedKind(String text) {
    this.text = text;
  }

  /// The name on the command line.
  public String text() {
    return text;
  }

  /// The format of that name; empty where there is none.
  public static Optional<FeedKind> named(String name) {
    for (FeedKind kind : values()) {
      if (kind.text.equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  boolean isStream() {
    return this == DEBIAN || this == OVAL || this == EPSS || this == FACTS;
  }
}
