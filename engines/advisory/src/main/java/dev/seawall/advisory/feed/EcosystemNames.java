package dev.seawall.advisory.feed;

import dev.seawall.advisory.match.Ecosystem;
import dev.seawall.model.DataSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How OSV and GitHub name the ecosystems of language packages.
final class EcosystemNames {
  private static final Map<Ecosystem, Names> NAMES = names();

  private static final Map<String, Ecosystem> BY_OSV_NAME = byOsvName();

  /// @param github what GitHub calls its advisories for the ecosystem
  private record Names(String osv, String github) {}

  private EcosystemNames() {}

  /// The ecosystem that OSV names so, in any case and with or without a repository behind a colon.
  static Optional<Ecosystem> ofOsv(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int colon = lower.startsWith("purl-type:") ? -1 : lower.indexOf(':');
    return Optional.ofNullable(BY_OSV_NAME.get(colon < 0 ? lower : lower.substring(0, colon)));
  }

  /// The name in OSV records of the ecosystem whose bucket it is; empty for a distribution's.
  static Optional<String> osvNameOfBucket(String bucketName) {
    int end = bucketName.indexOf("::");
    return end < 0
        ? Optional.empty()
        : Ecosystem.named(bucketName.substring(0, end)).map(NAMES::get).map(Names::osv);
  }

  /// The bucket of a publisher's advisories.
  static AdvisoryBucket bucket(Ecosystem ecosystem, Publisher publisher) {
    DataSource source = publisher.source();
    Names names = NAMES.get(ecosystem);
    if (publisher == Publisher.GITHUB && names != null) {
      String query = "?query=type%3Areviewed+ecosystem%3A" + names.github.toLowerCase(Locale.ROOT);
      source =
          new DataSource(source.id(), source.name() + " " + names.github, source.url() + query, "");
    }
    return new AdvisoryBucket(
        ecosystem.bucketPrefix() + source.name(), publisher, source, ecosystem.scheme());
  }

  private static Map<String, Ecosystem> byOsvName() {
    Map<String, Ecosystem> ecosystems = new HashMap<>();
    NAMES.forEach((known, names) -> ecosystems.put(names.osv.toLowerCase(Locale.ROOT), known));
    // Records bear names beside the official ones.
    ecosystems.put("conan", Ecosystem.CONAN);
    ecosystems.put("purl-type:conan", Ecosystem.CONAN);
    ecosystems.put("purl-type:swift", Ecosystem.SWIFT);
    return ecosystems;
  }

  private static Map<Ecosystem, Names> names() {
    Map<Ecosystem, Names> names = new EnumMap<>(Ecosystem.class);
    names.put(Ecosystem.NPM, new Names("npm", "npm"));
    names.put(Ecosystem.MAVEN, new Names("Maven", "Maven"));
    names.put(Ecosystem.PIP, new Names("PyPI", "pip"));
    names.put(Ecosystem.GO, new Names("Go", "Go"));
    names.put(Ecosystem.CARGO, new Names("crates.io", "Rust"));
    names.put(Ecosystem.NUGET, new Names("NuGet", "NuGet"));
    names.put(Ecosystem.COMPOSER, new Names("Packagist", "Composer"));
    names.put(Ecosystem.RUBYGEMS, new Names("RubyGems", "RubyGems"));
    names.put(Ecosystem.ERLANG, new Names("Hex", "Erlang"));
    names.put(Ecosystem.PUB, new Names("Pub", "Pub"));
    names.put(Ecosystem.SWIFT, new Names("SwiftURL", "Swift"));
    names.put(Ecosystem.CONAN, new Names("ConanCenter", "Conan"));
    names.put(Ecosystem.JULIA, new Names("Julia", "Julia"));
    names.put(Ecosystem.BITNAMI, new Names("Bitnami", "Bitnami"));
    names.put(Ecosystem.KUBERNETES, new Names("Kubernetes", "Kubernetes"));
    return names;
  }
}
