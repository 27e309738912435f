package dev.seawall.advisory.feed;

import dev.seawall.model.DataSource;
import dev.seawall.version.VersionScheme;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// An ecosystem of language packages: how OSV, trivy-db and GitHub name it.
public enum Ecosystem {
  NPM("npm", "npm", "npm", VersionScheme.NPM),
  MAVEN("Maven", "maven", "Maven", VersionScheme.MAVEN),
  PYPI("PyPI", "pip", "pip", VersionScheme.PEP440),
  GO("Go", "go", "Go", VersionScheme.GENERIC),
  CRATES("crates.io", "cargo", "Rust", VersionScheme.GENERIC),
  NUGET("NuGet", "nuget", "NuGet", VersionScheme.GENERIC),
  PACKAGIST("Packagist", "composer", "Composer", VersionScheme.GENERIC),
  RUBYGEMS("RubyGems", "rubygems", "RubyGems", VersionScheme.GEM),
  HEX("Hex", "erlang", "Erlang", VersionScheme.GENERIC),
  PUB("Pub", "pub", "Pub", VersionScheme.GENERIC),
  SWIFT("SwiftURL", "swift", "Swift", VersionScheme.GENERIC),
  CONAN("ConanCenter", "conan", "Conan", VersionScheme.GENERIC),
  JULIA("Julia", "julia", "Julia", VersionScheme.GENERIC),
  BITNAMI("Bitnami", "bitnami", "Bitnami", VersionScheme.BITNAMI),
  KUBERNETES("Kubernetes", "k8s", "Kubernetes", VersionScheme.GENERIC);

  /// Names beside the official ones that records bear.
  private static final Map<String, Ecosystem> ALIASES =
      Map.of("purl-type:swift", SWIFT, "conan", CONAN, "purl-type:conan", CONAN);

  private final String osvName;
  private final String prefix;
  private final String githubName;
  private final VersionScheme scheme;

  Ecosystem(String osvName, String prefix, String githubName, VersionScheme scheme) {
    this.osvName = osvName;
    this.prefix = prefix;
    this.githubName = githubName;
    this.scheme = scheme;
  }

  /// How versions are compared.
  public VersionScheme scheme() {
    return scheme;
  }

  /// What the names of the ecosystem's buckets start with, without `::`; also the name that users
  /// give it.
  public String prefix() {
    return prefix;
  }

  /// The name in OSV records.
  String osvName() {
    return osvName;
  }

  /// The ecosystem whose bucket it is; empty for a distribution's.
  static Optional<Ecosystem> ofBucket(String bucketName) {
    int end = bucketName.indexOf("::");
    return end < 0 ? Optional.empty() : ofPrefix(bucketName.substring(0, end));
  }

  /// The ecosystem whose buckets' names start so.
  public static Optional<Ecosystem> ofPrefix(String prefix) {
    for (Ecosystem ecosystem : values()) {
      if (ecosystem.prefix.equals(prefix)) {
        return Optional.of(ecosystem);
      }
    }
    return Optional.empty();
  }

  /// The ecosystem that OSV names so, in any case and with or without a repository behind a colon.
  static Optional<Ecosystem> ofOsv(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    Ecosystem alias = ALIASES.get(lower);
    if (alias != null) {
      return Optional.of(alias);
    }
    int colon = lower.indexOf(':');
    String bare = colon < 0 ? lower : lower.substring(0, colon);
    for (Ecosystem ecosystem : values()) {
      if (ecosystem.osvName.toLowerCase(Locale.ROOT).equals(bare)) {
        return Optional.of(ecosystem);
      }
    }
    return Optional.empty();
  }

  /// The bucket of a publisher's advisories.
  AdvisoryBucket bucket(Publisher publisher) {
    DataSource source = publisher.source();
    if (publisher == Publisher.GITHUB) {
      String query = "?query=type%3Areviewed+ecosystem%3A" + githubName.toLowerCase(Locale.ROOT);
      source =
          new DataSource(source.id(), source.name() + " " + githubName, source.url() + query, "");
    }
    return new AdvisoryBucket(prefix + "::" + source.name(), publisher, source, scheme);
  }

  /// A package's name as buckets hold it and scanners look it up.
  String normalise(String name) {
    return switch (this) {
      case PYPI -> name.toLowerCase(Locale.ROOT).replace('_', '-');
      case SWIFT -> withoutAddress(name);
      case GO, JULIA -> name;
      default -> name.toLowerCase(Locale.ROOT);
    };
  }

  private static String withoutAddress(String url) {
    String bare = url.startsWith("https://") ? url.substring("https://".length()) : url;
    return bare.endsWith(".git") ? bare.substring(0, bare.length() - ".git".length()) : bare;
  }
}
