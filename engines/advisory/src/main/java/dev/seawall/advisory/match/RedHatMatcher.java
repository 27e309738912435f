package dev.seawall.advisory.match;

import dev.seawall.advisory.Advisory;
import dev.seawall.advisory.AdvisoryException;
import dev.seawall.advisory.match.MatchContext.Candidate;
import dev.seawall.model.BuildInfo;
import dev.seawall.model.DataSource;
import dev.seawall.model.Severity;
import dev.seawall.model.SoftwarePackage;
import dev.seawall.model.Status;
import dev.seawall.model.Vulnerability;
import dev.seawall.model.VulnerabilityBuilder;
import dev.seawall.version.Version;
import dev.seawall.version.VersionScheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Matches packages of Red Hat Enterprise Linux and CentOS. An advisory holds for products, and
/// which products a package may come from is told by the content sets that were switched on when
/// its image was built, or by the name of the image it came in; where neither is known, the sets
/// that every installation has are assumed.
///
/// Of several advisories for a vulnerability the one with the highest fixed version counts, since
/// earlier fixes may have been incomplete.
final class RedHatMatcher implements OsMatcher {
  private static final String BUCKET = "Red Hat";
  private static final VersionScheme SCHEME = VersionScheme.RPM;

  private final MatchContext context;
  private final Map<List<String>, Set<Integer>> products = new HashMap<>();

  /// What an advisory says of one vulnerability.
  private record Claim(
      Advisory advisory, Advisory.Entry entry, String id, Severity severity, Version fixed) {
    boolean isFixed() {
      return !entry.fixedVersion().isEmpty();
    }
  }

  RedHatMatcher(MatchContext context) {
    this.context = context;
  }

  @Override
  public List<Vulnerability> match(OsRelease release, List<SoftwarePackage> packages) {
    String major = Releases.major(release.version());
    List<Vulnerability> found = new ArrayList<>();
    for (SoftwarePackage installed : packages) {
      if (!installed.release().endsWith(".remi")) {
        match(major, installed, found);
      }
    }
    return found;
  }

  private void match(String major, SoftwarePackage installed, List<Vulnerability> found) {
    List<Candidate> candidates = candidates(installed);
    if (candidates.isEmpty()) {
      return;
    }
    Map<String, Claim> claims = claims(candidates, installed, productsOf(installed, major));
    Version version = SCHEME.parse(installed.fullVersion());
    for (Claim claim : claims.values()) {
      if (!claim.isFixed() || version.compareTo(claim.fixed) < 0) {
        found.add(finding(installed, claim));
      }
    }
  }

  private List<Candidate> candidates(SoftwarePackage installed) {
    try {
      return context.candidates(BUCKET, Packages.modularName(installed), SCHEME);
    } catch (AdvisoryException e) {
      throw new AdvisoryException("failed to get Red Hat advisories: " + e.getMessage(), e);
    }
  }

  /// The claim that counts for each vulnerability, in the order of their ids.
  private static Map<String, Claim> claims(
      List<Candidate> candidates, SoftwarePackage installed, Set<Integer> products) {
    Map<String, Claim> claims = new TreeMap<>();
    for (Candidate candidate : candidates) {
      for (Advisory.Entry entry : candidate.advisory().entries()) {
        if (!concerns(entry, installed, products)) {
          continue;
        }
        Version fixed = SCHEME.parse(entry.fixedVersion());
        boolean named = candidate.advisory().id().startsWith("CVE-");
        for (Advisory.Cve cve : entry.cves()) {
          String id = named ? candidate.advisory().id() : cve.id();
          Claim claim = new Claim(candidate.advisory(), entry, id, cve.severity(), fixed);
          claims.merge(id, claim, RedHatMatcher::later);
        }
      }
    }
    return claims;
  }

  private static boolean concerns(
      Advisory.Entry entry, SoftwarePackage installed, Set<Integer> products) {
    boolean architecture =
        entry.arches().isEmpty()
            || installed.arch().equals("noarch")
            || entry.arches().contains(installed.arch());
    if (architecture) {
      for (Integer product : entry.affected()) {
        if (products.contains(product)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Claim later(Claim known, Claim other) {
    if (!known.isFixed() || !other.isFixed()) {
      return known.isFixed() ? known : other.isFixed() ? other : known;
    }
    return known.fixed.compareTo(other.fixed) < 0 ? other : known;
  }

  private static Vulnerability finding(SoftwarePackage installed, Claim claim) {
    boolean named = claim.id.equals(claim.advisory.id());
    VulnerabilityBuilder finding =
        Packages.finding(installed, claim.advisory)
            .id(claim.id)
            .vendorIds(named ? List.of() : List.of(claim.advisory.id()))
            .fixedVersion(TableMatcher.plain(claim.fixed))
            .status(claim.isFixed() ? Status.UNKNOWN : claim.entry.status())
            .severity(claim.severity)
            .severitySource("redhat")
            .dataSource(DataSource.NONE)
            .custom(null);
    return finding.build();
  }

  private Set<Integer> productsOf(SoftwarePackage installed, String major) {
    List<String> keys = new ArrayList<>();
    BuildInfo build = installed.buildInfo();
    if (build == null) {
      keys.addAll(defaultContentSets(major));
    } else {
      for (String set : build.contentSets()) {
        keys.add(withoutCounter(set));
      }
    }
    String image = imageOf(build);
    List<String> cacheKey = new ArrayList<>(keys);
    cacheKey.add(image);
    return products.computeIfAbsent(cacheKey, absent -> read(keys, image, major));
  }

  private Set<Integer> read(List<String> contentSets, String image, String major) {
    Set<Integer> found = new HashSet<>();
    for (String set : contentSets) {
      found.addAll(context.redHatProducts("repository", set));
    }
    found.addAll(context.redHatProducts("nvr", image));
    if (found.isEmpty()) {
      context.warn(
          "The database knows no product of Red Hat's with these packages of release "
              + major
              + ": they are not judged");
    }
    return found;
  }

  private static String imageOf(@Nullable BuildInfo build) {
    return build == null ? "" : build.nvr() + "-" + build.arch();
  }

  /// `…-rpms__8` gives `…-rpms`: some images carry sets with the number of their release behind.
  private static String withoutCounter(String contentSet) {
    int digits = contentSet.length();
    while (digits > 0 && Character.isDigit(contentSet.charAt(digits - 1))) {
      digits--;
    }
    boolean counted = digits < contentSet.length() && contentSet.startsWith("__", digits - 2);
    return counted ? contentSet.substring(0, digits - 2) : contentSet;
  }

  private static List<String> defaultContentSets(String major) {
    return switch (major) {
      case "6", "7" ->
          List.of("rhel-" + major + "-server-rpms", "rhel-" + major + "-server-extras-rpms");
      case "8", "9", "10" ->
          List.of(
              "rhel-" + major + "-for-x86_64-baseos-rpms",
              "rhel-" + major + "-for-x86_64-appstream-rpms");
      default -> List.of();
    };
  }
}
