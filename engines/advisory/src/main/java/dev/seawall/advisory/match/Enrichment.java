package dev.seawall.advisory.match;

import dev.seawall.advisory.AdvisoryDatabase;
import dev.seawall.model.Exploitation;
import dev.seawall.model.Severity;
import dev.seawall.model.Status;
import dev.seawall.model.Vulnerability;
import dev.seawall.model.VulnerabilityBuilder;
import dev.seawall.model.VulnerabilityDetail;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Adds to findings what the database knows of the vulnerabilities themselves, and chooses the
/// severity among those that the sources give. For one thread.
final class Enrichment {
  /// The word for choosing the source by where the advisory comes from.
  private static final String AUTO = "auto";

  private final AdvisoryDatabase database;
  private final List<String> severitySources;
  private final MessageDigest sha256;
  private final Map<String, Optional<VulnerabilityDetail>> details = new HashMap<>();

  Enrichment(AdvisoryDatabase database, List<String> severitySources) {
    this.database = database;
    this.severitySources = severitySources;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// The findings of one target, completed.
  ///
  /// @param place what the artefact and the target are called in fingerprints
  List<Vulnerability> complete(List<Vulnerability> findings, String place) {
    List<Vulnerability> complete = new ArrayList<>(findings.size());
    for (Vulnerability finding : findings) {
      complete.add(complete(finding, place));
    }
    return complete;
  }

  private Vulnerability complete(Vulnerability finding, String place) {
    VulnerabilityBuilder builder = finding.toBuilder();
    builder.status(status(finding));
    builder.fingerprint(fingerprint(place + ":" + finding.pkgId() + ":" + finding.id()));
    details
        .computeIfAbsent(finding.id(), database::detail)
        .ifPresent(detail -> addDetail(finding, detail, builder));
    Vulnerability known = builder.build();
    Exploitation exploitation = exploitation(known);
    return exploitation.isKnown() ? builder.exploitation(exploitation).build() : known;
  }

  private void addDetail(
      Vulnerability finding, VulnerabilityDetail detail, VulnerabilityBuilder builder) {
    builder.primaryUrl(primaryUrl(finding, detail));
    if (finding.severitySource().isEmpty()) {
      SeverityChoice chosen = choose(finding, detail);
      builder.severity(chosen.severity()).severitySource(chosen.source()).detail(detail);
    } else {
      builder.detail(withSeverity(detail, finding));
    }
  }

  private static Status status(Vulnerability finding) {
    if (!finding.fixedVersion().isEmpty()) {
      return Status.FIXED;
    }
    return finding.status() == Status.UNKNOWN ? Status.AFFECTED : finding.status();
  }

  private String fingerprint(String text) {
    byte[] digest = sha256.digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256:" + HexFormat.of().formatHex(digest);
  }

  private SeverityChoice choose(Vulnerability finding, VulnerabilityDetail detail) {
    for (String source : severitySources) {
      if (source.equals(AUTO)) {
        return SeverityChoice.byOrigin(finding.id(), finding.dataSource(), detail);
      }
      Severity severity = detail.vendorSeverity().get(source);
      if (severity != null) {
        return new SeverityChoice(severity, source);
      }
    }
    return SeverityChoice.NONE;
  }

  /// The severity that the advisory gives to the package stands among those of the vendors.
  private static VulnerabilityDetail withSeverity(
      VulnerabilityDetail detail, Vulnerability finding) {
    Map<String, Severity> severities = new TreeMap<>(detail.vendorSeverity());
    severities.put(finding.severitySource(), finding.severity());
    return new VulnerabilityDetail(
        detail.title(),
        detail.description(),
        detail.severity(),
        detail.cweIds(),
        Collections.unmodifiableMap(severities),
        detail.cvss(),
        detail.references(),
        detail.publishedDate(),
        detail.lastModifiedDate());
  }

  private static String primaryUrl(Vulnerability finding, VulnerabilityDetail detail) {
    String id = finding.id();
    if (id.startsWith("CVE-")) {
      return "https://avd.aquasec.com/nvd/" + id.toLowerCase(Locale.ROOT);
    }
    if (id.startsWith("RUSTSEC-")) {
      return "https://osv.dev/vulnerability/" + id;
    }
    if (id.startsWith("GHSA-")) {
      return "https://github.com/advisories/" + id;
    }
    if (id.startsWith("TEMP-")) {
      return "https://security-tracker.debian.org/tracker/" + id;
    }
    for (String site : sites(finding.dataSource().id())) {
      for (String reference : detail.references()) {
        if (reference.startsWith(site)) {
          return reference;
        }
      }
    }
    return "";
  }

  /// Where a source publishes its notices.
  private static List<String> sites(String source) {
    return switch (source) {
      case "debian" -> List.of("http://www.debian.org", "https://www.debian.org");
      case "nodejs-security-wg" -> List.of("https://www.npmjs.com", "https://hackerone.com");
      case "oracle-oval" ->
          List.of("http://linux.oracle.com/errata", "https://linux.oracle.com/errata");
      case "redhat" -> List.of("https://access.redhat.com");
      case "ruby-advisory-db" -> List.of("https://groups.google.com");
      case "suse-cvrf" -> List.of("http://lists.opensuse.org", "https://lists.opensuse.org");
      case "ubuntu" -> List.of("http://www.ubuntu.com", "https://usn.ubuntu.com");
      default -> List.of();
    };
  }

  private Exploitation exploitation(Vulnerability finding) {
    Optional<Exploitation.KnownExploited> exploited = database.knownExploited(finding.id());
    Optional<Exploitation.Epss> epss = database.epss(finding.id());
    return exploited.isEmpty() && epss.isEmpty()
        ? Exploitation.NONE
        : new Exploitation(
            exploited, epss, Risk.of(finding.severity(), finding.cvss().values(), exploited, epss));
  }
}
