package dev.seawall.advisory.match;

import dev.seawall.model.Relationship;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What of an artefact is matched, and how.
///
/// @param now the time by which support has ended or not
/// @param severitySources sources of the severity in the order of preference; `auto` stands for the
///   advisory's own source and those that fit it
/// @param packageTypes the packages that are looked at
/// @param relationships the relationships of packages that are looked at
/// @param developmentPackages whether packages are looked at that are only needed for developing
public record MatchOptions(
    Instant now,
    List<String> severitySources,
    Set<PackageType> packageTypes,
    Set<Relationship> relationships,
    boolean developmentPackages) {
  public MatchOptions {
    severitySources = List.copyOf(severitySources);
    packageTypes = Set.copyOf(packageTypes);
    relationships = Set.copyOf(relationships);
  }

  /// What is done unless somebody asks for something else.
  public static MatchOptions defaults(Instant now) {
    return new MatchOptions(
        now,
        List.of("auto"),
        EnumSet.allOf(PackageType.class),
        EnumSet.allOf(Relationship.class),
        false);
  }
}
