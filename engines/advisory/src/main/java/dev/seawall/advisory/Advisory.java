package dev.seawall.advisory;

import dev.seawall.model.DataSource;
import dev.seawall.model.Severity;
import dev.seawall.model.Status;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one source says of one vulnerability in one package: a value of an advisory bucket of
/// trivy-db. Which components are filled depends on the source.
///
/// @param id the vulnerability, for example `CVE-2024-5535`, or the notice where a source counts by
///   notices
/// @param vendorIds the source's own notices
/// @param arches architectures that it is about; empty for all
/// @param severity severity in this package, `UNKNOWN` if the source gives none
/// @param status meaningful where there is no fixed version
/// @param fixedVersion version of an operating system's package that mends it, or empty
/// @param affectedVersion first version that has it, or empty
/// @param vulnerableVersions ranges, each of them vulnerable
/// @param patchedVersions versions or ranges that mend it
/// @param unaffectedVersions versions or ranges that never had it
/// @param entries where the answer differs by architecture or product
/// @param custom JSON that only passes through
/// @param source where it comes from; [DataSource#NONE] if the database does not say
public record Advisory(
    String id,
    List<String> vendorIds,
    List<String> arches,
    Severity severity,
    Status status,
    String fixedVersion,
    String affectedVersion,
    List<String> vulnerableVersions,
    List<String> patchedVersions,
    List<String> unaffectedVersions,
    List<Entry> entries,
    @Nullable String custom,
    DataSource source) {

  public Advisory {
    vendorIds = List.copyOf(vendorIds);
    arches = List.copyOf(arches);
    vulnerableVersions = List.copyOf(vulnerableVersions);
    patchedVersions = List.copyOf(patchedVersions);
    unaffectedVersions = List.copyOf(unaffectedVersions);
    entries = List.copyOf(entries);
  }

  /// The same advisory with ranges instead of a fixed version.
  public Advisory withRanges(List<String> vulnerable, List<String> patched) {
    return new Advisory(
        id,
        vendorIds,
        arches,
        severity,
        status,
        "",
        affectedVersion,
        vulnerable,
        patched,
        unaffectedVersions,
        entries,
        custom,
        source);
  }

  /// The versions of a language's package that mend it: the patched versions, else the upper ends
  /// of the vulnerable ranges that are not vulnerable themselves.
  public List<String> mendedVersions() {
    if (!patchedVersions.isEmpty()) {
      return patchedVersions.stream().distinct().toList();
    }
    Set<String> mended = new LinkedHashSet<>();
    for (String range : vulnerableVersions) {
      int start = 0;
      while (start <= range.length()) {
        int end = range.indexOf(',', start);
        end = end < 0 ? range.length() : end;
        String condition = range.substring(start, end).strip();
        if (condition.startsWith("<") && !condition.startsWith("<=")) {
          mended.add(condition.substring(1).strip());
        }
        start = end + 1;
      }
    }
    return List.copyOf(mended);
  }

  /// The part of an advisory that holds for some architectures (Rocky, Oracle) or products (Red
  /// Hat).
  ///
  /// @param affected numbers of the products in the database's list of CPE names
  /// @param cves the vulnerabilities that a notice is about
  public record Entry(
      String fixedVersion,
      List<String> vendorIds,
      List<String> arches,
      List<Integer> affected,
      List<Cve> cves,
      Status status) {
    public Entry {
      vendorIds = List.copyOf(vendorIds);
      arches = List.copyOf(arches);
      affected = List.copyOf(affected);
      cves = List.copyOf(cves);
    }
  }

  /// A vulnerability that a notice is about; the id is empty where the notice itself is named after
  /// it.
  public record Cve(String id, Severity severity) {}
}
