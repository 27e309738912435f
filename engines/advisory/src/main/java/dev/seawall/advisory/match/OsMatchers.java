package dev.seawall.advisory.match;

import dev.seawall.model.OperatingSystem;
import dev.seawall.model.SoftwarePackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the matcher of an operating system.
public final class OsMatchers {
  private OsMatchers() {}

  /// The matcher for these packages: that of a supplier who rebuilt some of them, else that of the
  /// family. Empty for a family that has none.
  public static Optional<OsMatcher> of(
      OperatingSystem os, List<SoftwarePackage> packages, MatchContext context) {
    return Supplier.of(os, packages)
        .map(supplier -> of(supplier, os.family(), context))
        .or(() -> ofFamily(os.family(), context));
  }

  /// The matcher of a family without regard to suppliers. Empty for a family that has none.
  public static Optional<OsMatcher> ofFamily(String family, MatchContext context) {
    return switch (family) {
      case "redhat", "centos" -> Optional.of(new RedHatMatcher(context));
      case "coreos" -> Optional.of(new NoMatcher(context));
      default -> OsTable.ofFamily(family).map(table -> new TableMatcher(table, context));
    };
  }

  /// The matcher for packages of a family that a supplier rebuilt.
  public static OsMatcher of(Supplier supplier, String family, MatchContext context) {
    return switch (supplier) {
      case RAPID_FORT -> new RapidFortMatcher(family, context);
      case ROOT_IO -> new RootIoMatcher(family, context);
      case SEAL -> new SealMatcher(family, context);
    };
  }

  /// Those of the packages that the matcher judges. RPM's list of keys has entries that look like
  /// packages and are none.
  public static List<SoftwarePackage> judged(OsMatcher matcher, List<SoftwarePackage> packages) {
    List<SoftwarePackage> judged = new ArrayList<>(matcher.judged(packages));
    judged.removeIf(candidate -> candidate.name().equals("gpg-pubkey"));
    return judged;
  }

  /// What the user is told of a family without a matcher.
  public static String notJudged(String family, String version) {
    return "unsupported os: packages of %s %s are not judged, since nobody gives advisories for them"
        .formatted(family, version);
  }
}
