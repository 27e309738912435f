package dev.seawall.advisory.feed;

import dev.seawall.model.Cvss;
import dev.seawall.model.Severity;
import java.util.List;

/// What one record says of a vulnerability, whatever package it is in.
///
/// @param severity the record's own word for it, or `UNKNOWN`
/// @param cvss vectors and scores; zero scores where there are none
/// @param published RFC 3339, or empty
/// @param modified RFC 3339, or empty
/// @param origin the record, so that several are always put together in one order
public record Detail(
    String vulnerabilityId,
    Publisher publisher,
    String title,
    String description,
    Severity severity,
    Cvss cvss,
    List<String> cweIds,
    List<String> references,
    String published,
    String modified,
    String origin) {
  static final Cvss NO_CVSS = new Cvss("", "", "", 0, 0, 0);

  public Detail {
    cweIds = List.copyOf(cweIds);
    references = List.copyOf(references);
  }

  /// A detail that says no more than that there is such a vulnerability.
  static Detail bare(String vulnerabilityId, Publisher publisher, String origin) {
    return new Detail(
        vulnerabilityId,
        publisher,
        "",
        "",
        Severity.UNKNOWN,
        NO_CVSS,
        List.of(),
        List.of(),
        "",
        "",
        origin);
  }

  /// This detail without what others wrote and what they refer to.
  Detail withoutProse() {
    return new Detail(
        vulnerabilityId,
        publisher,
        "",
        "",
        severity,
        cvss,
        cweIds,
        List.of(),
        published,
        modified,
        origin);
  }

  /// This detail under another id.
  Detail about(String id) {
    return new Detail(
        id,
        publisher,
        title,
        description,
        severity,
        cvss,
        cweIds,
        references,
        published,
        modified,
        origin);
  }
}
