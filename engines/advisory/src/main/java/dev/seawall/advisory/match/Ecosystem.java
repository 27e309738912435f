package dev.seawall.advisory.match;

import dev.seawall.version.VersionScheme;
import java.util.Locale;
import java.util.Optional;

/// A language's world of packages, as advisory databases part them. The generic order of versions
/// stands where Trivy uses it, also where the ecosystem has one of its own.
public enum Ecosystem {
  BITNAMI("bitnami", VersionScheme.BITNAMI),
  CARGO("cargo", VersionScheme.GENERIC),
  COCOAPODS("cocoapods", VersionScheme.GEM),
  COMPOSER("composer", VersionScheme.GENERIC),
  CONAN("conan", VersionScheme.GENERIC),
  ERLANG("erlang", VersionScheme.GENERIC),
  GO("go", VersionScheme.GENERIC),
  JULIA("julia", VersionScheme.GENERIC),
  KUBERNETES("k8s", VersionScheme.GENERIC),
  MAVEN("maven", VersionScheme.MAVEN),
  NPM("npm", VersionScheme.NPM),
  NUGET("nuget", VersionScheme.GENERIC),
  PIP("pip", VersionScheme.PEP440),
  PUB("pub", VersionScheme.GENERIC),
  RUBYGEMS("rubygems", VersionScheme.GEM),
  SWIFT("swift", VersionScheme.GENERIC);

  private final String text;
  private final VersionScheme scheme;

  Ecosystem(String text, VersionScheme scheme) {
    this.text = text;
    this.scheme = scheme;
  }

  /// The name in the buckets of databases, for example `rubygems`.
  public String text() {
    return text;
  }

  public VersionScheme scheme() {
    return scheme;
  }

  /// How the names of the ecosystem's buckets start.
  public String bucketPrefix() {
    return text + "::";
  }

  /// The ecosystem of that name; empty where there is none.
  public static Optional<Ecosystem> named(String name) {
    for (Ecosystem ecosystem : values()) {
      if (ecosystem.text.equals(name)) {
        return Optional.of(ecosystem);
      }
    }
    return Optional.empty();
  }

  /// The ecosystem of the packages that a lock file or binary of Trivy's type tells of; empty for a
  /// type that nobody publishes advisories for.
  public static Optional<Ecosystem> ofType(String type) {
    return Optional.ofNullable(
        switch (type) {
          case "bitnami" -> BITNAMI;
          case "bundler", "gemspec" -> RUBYGEMS;
          case "bun", "javascript", "node-pkg", "npm", "pnpm", "yarn" -> NPM;
          case "cargo", "rustbinary" -> CARGO;
          case "cocoapods" -> COCOAPODS;
          case "composer", "composer-vendor" -> COMPOSER;
          case "conan" -> CONAN;
          case "dotnet-core", "nuget", "packages-props" -> NUGET;
          case "gobinary", "gomod" -> GO;
          case "gradle", "jar", "pom", "sbt" -> MAVEN;
          case "hex" -> ERLANG;
          case "julia" -> JULIA;
          case "kubernetes" -> KUBERNETES;
          case "pip", "pipenv", "poetry", "pylock", "python-pkg", "uv" -> PIP;
          case "pub" -> PUB;
          case "swift" -> SWIFT;
          default -> null;
        });
  }

  /// The spelling of a package's name under which advisories are kept.
  public String normalise(String packageName) {
    return switch (this) {
      case PIP -> packageName.toLowerCase(Locale.ROOT).replace('_', '-');
      case SWIFT -> {
        String bare =
            packageName.startsWith("https://")
                ? packageName.substring("https://".length())
                : packageName;
        yield bare.endsWith(".git") ? bare.substring(0, bare.length() - ".git".length()) : bare;
      }
      case COCOAPODS, GO, JULIA -> packageName;
      case BITNAMI, CARGO, COMPOSER, CONAN, ERLANG, KUBERNETES, MAVEN, NPM, NUGET, PUB, RUBYGEMS ->
          packageName.toLowerCase(Locale.ROOT);
    };
  }
}
