package dev.seawall.advisory.build;

import dev.seawall.advisory.feed.Detail;
import dev.seawall.model.Cvss;
import dev.seawall.model.Severity;
import dev.seawall.model.VulnerabilityDetail;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// Puts together what several records say of a vulnerability.
final class DetailMerge {
  private final List<Detail> details = new ArrayList<>();

  void add(Detail detail) {
    details.add(detail);
  }

  boolean isEmpty() {
    return details.isEmpty();
  }

  VulnerabilityDetail toDetail() {
    details.sort(Comparator.comparing(Detail::publisher).thenComparing(Detail::origin));
    Map<String, Severity> words = new TreeMap<>();
    Map<String, Cvss> cvss = new TreeMap<>();
    SortedSet<String> references = new TreeSet<>();
    String published = "";
    String modified = "";
    for (Detail detail : details) {
      String id = detail.publisher().id();
      words.merge(id, detail.severity(), DetailMerge::worse);
      cvss.merge(id, detail.cvss(), DetailMerge::worse);
      references.addAll(detail.references());
      published = earlier(published, detail.published());
      modified = modified.compareTo(detail.modified()) < 0 ? detail.modified() : modified;
    }
    cvss.values().removeIf(DetailMerge::isEmpty);
    Map<String, Severity> severities = severities(words, cvss);
    return new VulnerabilityDetail(
        first(Detail::title),
        first(Detail::description),
        overall(severities),
        details.stream()
            .map(Detail::cweIds)
            .filter(ids -> !ids.isEmpty())
            .findFirst()
            .orElse(List.of()),
        severities,
        cvss,
        List.copyOf(references),
        published,
        modified);
  }

  /// The publisher's word, else the newest score's.
  private static Map<String, Severity> severities(
      Map<String, Severity> words, Map<String, Cvss> cvss) {
    Map<String, Severity> severities = new TreeMap<>();
    words.forEach((publisher, word) -> {
      Severity severity = word;
      Cvss scores = cvss.get(publisher);
      if (severity == Severity.UNKNOWN && scores != null) {
        double score = scores.v40Score() > 0 ? scores.v40Score() : scores.v3Score();
        severity = Severity.ofScore(score > 0 ? score : scores.v2Score());
      }
      if (severity != Severity.UNKNOWN) {
        severities.put(publisher, severity);
      }
    });
    return severities;
  }

  private Severity overall(Map<String, Severity> severities) {
    return details.stream()
        .map(detail -> severities.getOrDefault(detail.publisher().id(), Severity.UNKNOWN))
        .filter(severity -> severity != Severity.UNKNOWN)
        .findFirst()
        .orElse(Severity.UNKNOWN);
  }

  private String first(Function<Detail, String> part) {
    return details.stream().map(part).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  private static Severity worse(Severity a, Severity b) {
    return a.compareTo(b) < 0 ? b : a;
  }

  private static Cvss worse(Cvss a, Cvss b) {
    Cvss v2 = b.v2Score() > a.v2Score() ? b : a;
    Cvss v3 = b.v3Score() > a.v3Score() ? b : a;
    Cvss v40 = b.v40Score() > a.v40Score() ? b : a;
    return new Cvss(
        v2.v2Vector(), v3.v3Vector(), v40.v40Vector(), v2.v2Score(), v3.v3Score(), v40.v40Score());
  }

  /// A vector without a score says nothing, as trivy-db has it.
  private static boolean isEmpty(Cvss cvss) {
    return cvss.v2Score() == 0 && cvss.v3Score() == 0 && cvss.v40Score() == 0;
  }

  private static String earlier(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    return a.compareTo(b) < 0 ? a : b;
  }
}
