package dev.seawall.advisory.match;

import dev.seawall.advisory.Advisory;
import dev.seawall.advisory.AdvisoryException;
import dev.seawall.advisory.match.MatchContext.Candidate;
import dev.seawall.advisory.match.OsTable.Trait;
import dev.seawall.model.SoftwarePackage;
import dev.seawall.model.Vulnerability;
import dev.seawall.model.VulnerabilityBuilder;
import dev.seawall.version.EpochVersion;
import dev.seawall.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Matches by the rules of [OsTable].
final class TableMatcher implements OsMatcher {
  private final OsTable table;
  private final MatchContext context;

  TableMatcher(OsTable table, MatchContext context) {
    this.table = table;
    this.context = context;
  }

  @Override
  public List<Vulnerability> match(OsRelease release, List<SoftwarePackage> packages) {
    String bucket = table.bucket(release, context);
    List<Vulnerability> found = new ArrayList<>();
    for (SoftwarePackage candidate : packages) {
      if (isOfUnjudgedModule(candidate)) {
        context.notJudged(
            "Packages of modules that the vendor's advisories cannot tell apart are not judged",
            candidate.name());
      } else {
        match(bucket, candidate, found);
      }
    }
    return found;
  }

  /// Echo's advisories cover what its images hold from other repositories too.
  @Override
  public List<SoftwarePackage> judged(List<SoftwarePackage> packages) {
    return table == OsTable.ECHO ? packages : Packages.withoutThirdParty(packages);
  }

  private void match(String bucket, SoftwarePackage installed, List<Vulnerability> found) {
    List<Candidate> candidates = candidates(bucket, installed);
    if (candidates.isEmpty()) {
      return;
    }
    String text =
        table.has(Trait.VERSION_OF_SOURCE) ? installed.fullSrcVersion() : installed.fullVersion();
    Version version = table.scheme().parse(text);
    if (text.isEmpty() || !version.isValid()) {
      context.notJudged(
          "Packages with versions that are none are not judged", installed.name() + " " + text);
      return;
    }
    for (Candidate candidate : candidates) {
      Advisory advisory = candidate.advisory();
      if (!table.has(Trait.ENTRIES_BY_ARCH) || advisory.entries().isEmpty()) {
        if (isFlavourOf(installed, advisory.fixedVersion())
            && isVulnerable(version, advisory, candidate.fixed())) {
          found.add(finding(installed, advisory, candidate.fixed()));
        }
      } else {
        matchEntries(installed, version, advisory, found);
      }
    }
  }

  private List<Candidate> candidates(String bucket, SoftwarePackage installed) {
    try {
      return context.candidates(bucket, adviceName(installed), table.scheme());
    } catch (AdvisoryException e) {
      throw new AdvisoryException("failed to get " + table.advisories() + ": " + e.getMessage(), e);
    }
  }

  /// The name under which advisories about the package are kept.
  private String adviceName(SoftwarePackage installed) {
    if (table.has(Trait.BOTH_ARE_MODULAR)) {
      return Packages.modularName(installed);
    }
    boolean source =
        table.has(Trait.NAME_OF_SOURCE)
            && !(table.has(Trait.UNNAMED_SOURCE_IS_BINARY) && installed.srcName().isEmpty());
    return source ? installed.srcName() : installed.name();
  }

  private void matchEntries(
      SoftwarePackage installed, Version version, Advisory advisory, List<Vulnerability> found) {
    for (Advisory.Entry entry : advisory.entries()) {
      if (entry.arches().contains(installed.arch())
          && isFlavourOf(installed, entry.fixedVersion())) {
        Version fixed = table.scheme().parse(entry.fixedVersion());
        if (version.compareTo(fixed) < 0) {
          found.add(finding(installed, advisory, fixed));
        }
      }
    }
  }

  private boolean isVulnerable(Version installed, Advisory advisory, Version fixed) {
    if (!advisory.affectedVersion().isEmpty()) {
      Version affected = table.scheme().parse(advisory.affectedVersion());
      if (!affected.isValid() || affected.compareTo(installed) > 0) {
        return false;
      }
    }
    if (advisory.fixedVersion().isEmpty()) {
      return table.has(Trait.UNFIXED);
    }
    return fixed.isValid() && installed.compareTo(fixed) < 0;
  }

  private Vulnerability finding(SoftwarePackage installed, Advisory advisory, Version fixed) {
    VulnerabilityBuilder finding = Packages.finding(installed, advisory).fixedVersion(shown(fixed));
    if (table.has(Trait.SHOWS_SOURCE_VERSION)) {
      finding.installedVersion(installed.fullSrcVersion());
    }
    if (table.has(Trait.NO_PACKAGE_ID)) {
      finding.pkgId("");
    }
    if (table.has(Trait.NOTICES)) {
      finding.vendorIds(advisory.vendorIds());
    }
    if (table.has(Trait.STATUSES)) {
      finding.status(advisory.status());
    }
    if (table.has(Trait.PACKAGE_SEVERITY)) {
      Packages.packageSeverity(finding, advisory, table == OsTable.ECHO ? "echo" : "debian");
    }
    return finding.build();
  }

  private String shown(Version fixed) {
    return table.has(Trait.FIX_IN_PLAIN_FORM) ? plain(fixed) : fixed.text();
  }

  /// `[epoch:]version[-release]` with an epoch of 0 left out.
  static String plain(Version version) {
    if (!(version instanceof EpochVersion parts)) {
      return version.text();
    }
    String text =
        parts.release().isEmpty() ? parts.upstream() : parts.upstream() + "-" + parts.release();
    return parts.epoch() > 0 ? parts.epoch() + ":" + text : text;
  }

  /// Errata of Alma and Rocky do not tell the streams of a module apart well enough.
  private boolean isOfUnjudgedModule(SoftwarePackage installed) {
    return switch (table) {
      case ALMA ->
          installed.release().contains(".module_el") && installed.modularityLabel().isEmpty();
      case ROCKY -> !installed.modularityLabel().isEmpty();
      default -> false;
    };
  }

  /// Oracle rebuilds some packages for Ksplice and FIPS, with versions that only compare among
  /// themselves.
  private boolean isFlavourOf(SoftwarePackage installed, String fixedVersion) {
    return table != OsTable.ORACLE || flavour(installed.release()).equals(flavour(fixedVersion));
  }

  private static String flavour(String version) {
    String lower = version.toLowerCase(Locale.ROOT);
    if (lower.endsWith("fips")) {
      return "fips";
    }
    return lower.startsWith("ksplice") || lower.contains(".ksplice") ? "ksplice" : "";
  }
}
