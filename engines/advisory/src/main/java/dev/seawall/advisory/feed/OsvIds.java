package dev.seawall.advisory.feed;

import dev.seawall.artifact.document.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Under which ids the vulnerabilities of an OSV record are filed.
///
/// @param vulnerabilities all CVE ids that the record is another name of, else its own
/// @param vendorIds the record's other names
record OsvIds(List<String> vulnerabilities, List<String> vendorIds) {
  /// A record about a vulnerability: its aliases are the same thing.
  static OsvIds ofRecord(String id, JsonObject record) {
    Set<String> names = new LinkedHashSet<>(Scalars.texts(record, "aliases"));
    names.add(id);
    return of(id, names);
  }

  /// A notice of a distribution: the vulnerabilities it is about stand in `aliases`, `upstream` or
  /// `related`, as the distribution likes.
  static OsvIds ofNotice(String id, JsonObject record) {
    Set<String> names = new LinkedHashSet<>(Scalars.texts(record, "aliases"));
    names.addAll(Scalars.texts(record, "upstream"));
    names.addAll(Scalars.texts(record, "related"));
    names.removeIf(name -> !isCve(name));
    names.add(id);
    return of(id, names);
  }

  static boolean isCve(String id) {
    return id.startsWith("CVE-");
  }

  boolean haveCve() {
    return isCve(vulnerabilities.getFirst());
  }

  private static OsvIds of(String id, Set<String> names) {
    List<String> cves = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String name : names) {
      (isCve(name) ? cves : others).add(name);
    }
    if (cves.isEmpty()) {
      others.remove(id);
      return new OsvIds(List.of(id), others);
    }
    return new OsvIds(cves, others);
  }
}
