package dev.seawall.advisory.feed;

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
    RangeCheck.check(Ecosystem.PACKAGIST.scheme(), List.copyOf(vulnerable));
    String id = id(record, origin);
    Advice advice =
        new Advice.Ranges(
            List.copyOf(vulnerable),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            fixDates);
    String name = Ecosystem.PACKAGIST.normalise(reference.substring(SCHEME.length()));
    sink.add(
        new Claim(Ecosystem.PACKAGIST.bucket(Publisher.FRIENDS_OF_PHP), name, id, advice, origin));
    sink.add(detail(record, id, origin));
    sink.taken();
  }

  /// The CVE where there is one. The database gives the others no id but their file's name.
  private static String id(JsonObject record, String origin) {
    String[] path = origin.split("/");
    String file = path[path.length - 1];
    String stem = file.substring(0, file.lastIndexOf('.'));
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
