package dev.seawall.advisory.ignore;

import dev.seawall.model.Glob;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One entry of an ignore file.
///
/// @param id id of the finding, compared exactly
/// @param paths where it is ignored; empty means everywhere
/// @param packages in which packages it is ignored; empty means in all
/// @param expiresAt from when on the entry counts no more
/// @param statement the reason, or empty
public record IgnoreRule(
    String id,
    List<Glob> paths,
    List<PackageUrlPattern> packages,
    Optional<Instant> expiresAt,
    String statement) {
  public IgnoreRule {
    paths = List.copyOf(paths);
    packages = List.copyOf(packages);
  }

  /// Whether the entry is about a finding that lies there and in that package.
  ///
  /// @param purl the package's URL; a finding without one is in every package, as with the
  ///   incumbent
  boolean matches(String path, String purl) {
    return matchesPath(path) && matchesPackage(purl);
  }

  private boolean matchesPath(String path) {
    if (paths.isEmpty()) {
      return true;
    }
    for (Glob glob : paths) {
      if (glob.matches(path)) {
        return true;
      }
    }
    return false;
  }

  private boolean matchesPackage(String purl) {
    if (packages.isEmpty() || purl.isEmpty()) {
      return true;
    }
    for (PackageUrlPattern pattern : packages) {
      if (pattern.matches(purl)) {
        return true;
      }
    }
    return false;
  }
}
