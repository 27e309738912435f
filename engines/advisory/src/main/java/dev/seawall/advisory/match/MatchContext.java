package dev.seawall.advisory.match;

import dev.seawall.advisory.Advisory;
import dev.seawall.advisory.AdvisoryDatabase;
import dev.seawall.version.Version;
import dev.seawall.version.VersionScheme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the matchers of one scan share: the database, the time, what was looked up already, and
/// what the user has to be told. For one thread.
public final class MatchContext {
  /// How many things of a kind a warning names.
  private static final int SHOWN = 5;

  private final AdvisoryDatabase database;
  private final Instant now;
  private final Map<String, List<Candidate>> candidates = new HashMap<>();
  private final Set<String> warnings = new LinkedHashSet<>();
  private final Map<String, Set<String>> unjudged = new LinkedHashMap<>();

  /// An advisory with its fixed version, read once for all packages of the same source.
  record Candidate(Advisory advisory, Version fixed) {}

  public MatchContext(AdvisoryDatabase database, Instant now) {
    this.database = database;
    this.now = now;
  }

  public Instant now() {
    return now;
  }

  /// What the user has to be told, in the order of telling, each once.
  public List<String> warnings() {
    List<String> all = new ArrayList<>(warnings);
    unjudged.forEach((reason, items) -> all.add(reason + ": " + abridged(items)));
    return all;
  }

  AdvisoryDatabase database() {
    return database;
  }

  /// Something that was not judged. Things of the same kind are told together.
  ///
  /// @param reason what the kind of things has in common
  void notJudged(String reason, String item) {
    unjudged.computeIfAbsent(reason, absent -> new LinkedHashSet<>()).add(item);
  }

  /// The numbers of the products that a content set (`repository`) or an image (`nvr`) of Red Hat's
  /// stands for.
  List<Integer> redHatProducts(String kind, String key) {
    return database.redHatProducts(kind, key);
  }

  void warn(String message) {
    warnings.add(message);
  }

  /// The advisories of a bucket for a package, with their fixed versions read in that scheme.
  List<Candidate> candidates(String bucket, String packageName, VersionScheme scheme) {
    if (packageName.isEmpty()) {
      return List.of();
    }
    return candidates.computeIfAbsent(
        bucket + '\0' + packageName, absent -> read(bucket, packageName, scheme));
  }

  private List<Candidate> read(String bucket, String packageName, VersionScheme scheme) {
    List<Advisory> advisories = database.advisories(bucket, packageName);
    if (advisories.isEmpty()) {
      return List.of();
    }
    List<Candidate> read = new ArrayList<>(advisories.size());
    for (Advisory advisory : advisories) {
      read.add(new Candidate(advisory, scheme.parse(advisory.fixedVersion())));
    }
    return read;
  }

  private static String abridged(Set<String> items) {
    String shown = String.join(", ", items.stream().limit(SHOWN).toList());
    return items.size() <= SHOWN ? shown : shown + " and " + (items.size() - SHOWN) + " more";
  }
}
