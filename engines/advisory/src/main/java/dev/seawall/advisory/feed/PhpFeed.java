package dev.seawall.advisory.feed;

import dev.seawall.advisory.match.Ecosystem;
import dev.seawall.artifact.document.JsonObject;
import dev.seawall.artifact.document.JsonValue;
import dev.seawall.model.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// FriendsOfPHP's security advisories: one YAML file per vulnerability, with the Composer
/// constraints of the vulnerable versions per branch.
final class PhpFeed implements RecordFeed {
  private static final String SCHEME = "composer://";

  static boolean recognises(JsonObject record) {
    return record.get("branches") != null && record.get("reference") != null;
  }

  @Override
  public void read(JsonObject record, String origin, FeedSink sink) {
    String reference = Scalars.text(record, "reference").orElse("");
    if (!reference.startsWith(SCHEME)) {
      throw new RecordException("its reference does not start with " + SCHEME);
    }
    Advice.Ranges advice = advice(record);
    RangeCheck.check(Ecosystem.COMPOSER.scheme(), advice.vulnerable());
    String id = id(record, origin);
    String name = Ecosystem.COMPOSER.normalise(reference.substring(SCHEME.length()));
    AdvisoryBucket bucket = EcosystemNames.bucket(Ecosystem.COMPOSER, Publisher.FRIENDS_OF_PHP);
    sink.add(new Claim(bucket, name, id, advice, origin));
    sink.add(detail(record, id, origin));
    sink.taken();
  }

  private static Advice.Ranges advice(JsonObject record) {
    Set<String> vulnerable = new LinkedHashSet<>();
    Map<String, String> fixDates = new TreeMap<>();
    for (JsonValue value : record.object("branches").members().values()) {
      JsonObject branch = value.asObject();
      List<String> constraints = Scalars.texts(branch, "versions");
      if (!constraints.isEmpty()) {
        vulnerable.add(String.join(", ", constraints));
      }
      String day = Times.day(Scalars.text(branch, "time").orElse(""));
      for (String constraint : constraints) {
        if (!day.isEmpty() && constraint.startsWith("<") && !constraint.startsWith("<=")) {
          fixDates.put(constraint.substring(1).strip(), day);
        }
      }
    }
    if (vulnerable.isEmpty()) {
      throw new RecordException("it names no versions");
    }
    return new Advice.Ranges(
        List.copyOf(vulnerable), List.of(), List.of(), List.of(), List.of(), List.of(), fixDates);
  }

  /// The CVE where there is one. The database gives the others no id but their file's name.
  private static String id(JsonObject record, String origin) {
    String file = origin.substring(origin.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    String stem = dot < 0 ? file : file.substring(0, dot);
    String cve = Scalars.text(record, "cve").orElse("");
    if (OsvIds.isCve(cve)) {
      return cve;
    } else if (OsvIds.isCve(stem) || stem.startsWith("GHSA-")) {
      return stem;
    }
    String name = Scalars.text(record, "reference").orElse("").substring(SCHEME.length());
    return Publisher.FRIENDS_OF_PHP.id() + ":" + name + "/" + stem;
  }

  private static Detail detail(JsonObject record, String id, String origin) {
    return new Detail(
        id,
        Publisher.FRIENDS_OF_PHP,
        Scalars.text(record, "title").orElse(""),
        "",
        Severity.UNKNOWN,
        Detail.NO_CVSS,
        List.of(),
        Scalars.texts(record, "link"),
        "",
        "",
        origin);
  }
}
