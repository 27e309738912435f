package dev.seawall.advisory.match;

import static dev.seawall.advisory.match.OsTable.Trait.BOTH_ARE_MODULAR;
import static dev.seawall.advisory.match.OsTable.Trait.ENTRIES_BY_ARCH;
import static dev.seawall.advisory.match.OsTable.Trait.FIX_IN_PLAIN_FORM;
import static dev.seawall.advisory.match.OsTable.Trait.NAME_OF_SOURCE;
import static dev.seawall.advisory.match.OsTable.Trait.NOTICES;
import static dev.seawall.advisory.match.OsTable.Trait.NO_PACKAGE_ID;
import static dev.seawall.advisory.match.OsTable.Trait.PACKAGE_SEVERITY;
import static dev.seawall.advisory.match.OsTable.Trait.SHOWS_SOURCE_VERSION;
import static dev.seawall.advisory.match.OsTable.Trait.STATUSES;
import static dev.seawall.advisory.match.OsTable.Trait.UNFIXED;
import static dev.seawall.advisory.match.OsTable.Trait.UNNAMED_SOURCE_IS_BINARY;
import static dev.seawall.advisory.match.OsTable.Trait.VERSION_OF_SOURCE;

import dev.seawall.version.VersionScheme;
import java.util.Optional;
import java.util.Set;

/// The families of operating systems that are matched by the same few rules: where their advisories
/// lie, and what of a package is compared with them. Follows what Trivy does, its oddities
/// included: Amazon's RPM versions are compared in dpkg's order, Photon's fixed versions of source
/// packages with the binary package's version.
enum OsTable {
  ALMA("alma %s", VersionScheme.RPM, "AlmaLinux advisories", BOTH_ARE_MODULAR, FIX_IN_PLAIN_FORM),
  ALPINE(
      "alpine %s",
      VersionScheme.APK,
      "alpine advisories",
      NAME_OF_SOURCE,
      UNNAMED_SOURCE_IS_BINARY,
      VERSION_OF_SOURCE,
      UNFIXED),
  AMAZON("amazon linux %s", VersionScheme.DEB, "amazon advisories"),
  AZURE(
      "Azure Linux %s",
      VersionScheme.RPM,
      "Azure Linux advisories",
      NAME_OF_SOURCE,
      VERSION_OF_SOURCE,
      UNFIXED,
      FIX_IN_PLAIN_FORM,
      NO_PACKAGE_ID),
  BOTTLEROCKET("bottlerocket", VersionScheme.RPM, "Bottlerocket advisories"),
  CHAINGUARD(
      "chainguard",
      VersionScheme.APK,
      "Chainguard advisories",
      NAME_OF_SOURCE,
      UNNAMED_SOURCE_IS_BINARY),
  DEBIAN(
      "debian %s",
      VersionScheme.DEB,
      "debian advisories",
      NAME_OF_SOURCE,
      VERSION_OF_SOURCE,
      UNFIXED,
      NOTICES,
      STATUSES,
      PACKAGE_SEVERITY),
  ECHO(
      "echo",
      VersionScheme.DEB,
      "echo advisories",
      NAME_OF_SOURCE,
      VERSION_OF_SOURCE,
      SHOWS_SOURCE_VERSION,
      UNFIXED,
      STATUSES,
      PACKAGE_SEVERITY),
  LEAP("openSUSE Leap %s", VersionScheme.RPM, "SUSE advisories"),
  MARINER(
      "CBL-Mariner %s",
      VersionScheme.RPM,
      "Azure Linux advisories",
      NAME_OF_SOURCE,
      VERSION_OF_SOURCE,
      UNFIXED,
      FIX_IN_PLAIN_FORM,
      NO_PACKAGE_ID),
  MINIMOS(
      "minimos", VersionScheme.APK, "MinimOS advisories", NAME_OF_SOURCE, UNNAMED_SOURCE_IS_BINARY),
  ORACLE("Oracle Linux %s", VersionScheme.RPM, "Oracle Linux advisory", ENTRIES_BY_ARCH),
  PHOTON("Photon OS %s", VersionScheme.RPM, "Photon Linux advisory", NAME_OF_SOURCE),
  ROCKY(
      "rocky %s", VersionScheme.RPM, "Rocky Linux advisories", ENTRIES_BY_ARCH, FIX_IN_PLAIN_FORM),
  SLE_MICRO("SUSE Linux Enterprise Micro %s", VersionScheme.RPM, "SUSE advisories"),
  SLES("SUSE Linux Enterprise %s", VersionScheme.RPM, "SUSE advisories"),
  TUMBLEWEED("openSUSE Tumbleweed", VersionScheme.RPM, "SUSE advisories"),
  UBUNTU(
      "ubuntu %s",
      VersionScheme.DEB, "Ubuntu advisories", NAME_OF_SOURCE, VERSION_OF_SOURCE, UNFIXED),
  WOLFI("wolfi", VersionScheme.APK, "Wolfi advisories", NAME_OF_SOURCE, UNNAMED_SOURCE_IS_BINARY);

  /// In what a family differs from comparing name and version of the binary package with the fixed
  /// version of each advisory.
  enum Trait {
    /// Advisories are named after the source package.
    NAME_OF_SOURCE,
    /// A package without a source stands for itself.
    UNNAMED_SOURCE_IS_BINARY,
    /// The source package's version is compared.
    VERSION_OF_SOURCE,
    /// The source package's version is also the installed version of the report.
    SHOWS_SOURCE_VERSION,
    /// An advisory without a fixed version is about all versions; otherwise it says nothing.
    UNFIXED,
    /// The report shows the fixed version without an epoch of 0.
    FIX_IN_PLAIN_FORM,
    /// The report's findings do not name the package's id.
    NO_PACKAGE_ID,
    /// Advisories name the vendor's notices.
    NOTICES,
    /// Advisories say what the vendor will do.
    STATUSES,
    /// Advisories give a severity in this package.
    PACKAGE_SEVERITY,
    /// Fixed versions differ by architecture.
    ENTRIES_BY_ARCH,
    /// Packages of modules are advised on under the module's name.
    BOTH_ARE_MODULAR
  }

  private final String bucket;
  private final VersionScheme scheme;
  private final String advisories;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of gives an immutable set
  private final Set<Trait> traits;

  OsTable(String bucket, VersionScheme scheme, String advisories, Trait... traits) {
    this.bucket = bucket;
    this.scheme = scheme;
    this.advisories = advisories;
    this.traits = Set.of(traits);
  }

  /// The rules of Trivy's family of that name.
  static Optional<OsTable> ofFamily(String family) {
    return Optional.ofNullable(
        switch (family) {
          case "alma" -> ALMA;
          case "alpine" -> ALPINE;
          case "amazon" -> AMAZON;
          case "azurelinux" -> AZURE;
          case "bottlerocket" -> BOTTLEROCKET;
          case "cbl-mariner" -> MARINER;
          case "chainguard" -> CHAINGUARD;
          case "debian" -> DEBIAN;
          case "echo" -> ECHO;
          case "minimos" -> MINIMOS;
          case "opensuse-leap" -> LEAP;
          case "opensuse-tumbleweed" -> TUMBLEWEED;
          case "oracle" -> ORACLE;
          case "photon" -> PHOTON;
          case "rocky" -> ROCKY;
          case "slem" -> SLE_MICRO;
          case "sles" -> SLES;
          case "ubuntu" -> UBUNTU;
          case "wolfi" -> WOLFI;
          default -> null;
        });
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  VersionScheme scheme() {
    return scheme;
  }

  /// What a message calls the advisories.
  String advisories() {
    return advisories;
  }

  /// The bucket of the release's advisories.
  String bucket(OsRelease release, MatchContext context) {
    String version = release.version();
    String part =
        switch (this) {
          case ALMA, DEBIAN, ORACLE, ROCKY -> Releases.major(version);
          case ALPINE -> alpine(release, context);
          case AMAZON -> Releases.amazon(version);
          case AZURE, MARINER -> Releases.minor(version);
          case UBUNTU -> EndOfLife.ubuntu(version, context.now());
          case BOTTLEROCKET,
              CHAINGUARD,
              ECHO,
              LEAP,
              MINIMOS,
              PHOTON,
              SLE_MICRO,
              SLES,
              TUMBLEWEED,
              WOLFI ->
              version;
        };
    return bucket.replace("%s", part);
  }

  /// The release that the package repositories name holds, since that is where packages come from.
  private static String alpine(OsRelease release, MatchContext context) {
    String own = Releases.minor(release.version());
    String repository = Releases.minor(release.repositoryRelease());
    if (repository.isEmpty() || repository.equals(own)) {
      return own;
    }
    if (!repository.equals("edge")) {
      context.warn(
          "Alpine %s has package repositories of %s: advisories of the latter are used"
              .formatted(own, repository));
    }
    return repository;
  }
}
