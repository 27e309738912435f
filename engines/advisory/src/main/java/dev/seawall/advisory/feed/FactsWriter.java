package dev.seawall.advisory.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.seawall.model.Cvss;
import dev.seawall.model.Exploitation.Epss;
import dev.seawall.model.Exploitation.KnownExploited;
import dev.seawall.model.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Writes what a feed gives as facts without prose, which [FeedKind#FACTS] reads again:
/// identifiers, packages, ranges, severities and dates, but no titles, descriptions or references.
public final class FactsWriter implements FeedSink {
  private static final JsonFactory JSON = new JsonFactory();

  private final Predicate<Claim> wanted;
  private final SortedSet<String> claims = new TreeSet<>();
  private final Map<String, String> details = new TreeMap<>();
  private final SortedSet<String> exploited = new TreeSet<>();
  private final SortedSet<String> vulnerabilities = new TreeSet<>();

  /// @param wanted which claims are written; of details and catalogues what is about the same
  ///   vulnerabilities follows
  public FactsWriter(Predicate<Claim> wanted) {
    this.wanted = wanted;
  }

  /// The first line of a file: whose facts follow, under which licence, and what was done to them.
  public static String head(Publisher publisher, Map<String, String> remarks) {
    return line(json -> {
      json.writeStringField("format", FactsFeed.FORMAT);
      json.writeNumberField("version", FactsFeed.VERSION);
      json.writeStringField("publisher", publisher.name().toLowerCase(Locale.ROOT));
      json.writeStringField("name", publisher.source().name());
      json.writeStringField("url", publisher.source().url());
      json.writeStringField("licence", publisher.licence());
      for (Map.Entry<String, String> remark : new TreeMap<>(remarks).entrySet()) {
        json.writeStringField(remark.getKey(), remark.getValue());
      }
    });
  }

  /// The lines behind the head, in order.
  public List<String> lines() {
    Stream<String> known =
        details.entrySet().stream()
            .filter(detail -> vulnerabilities.contains(id(detail.getKey())))
            .map(Map.Entry::getValue);
    return Stream.of(claims.stream(), known, exploited.stream()).flatMap(lines -> lines).toList();
  }

  /// The vulnerabilities that the claims are about.
  public SortedSet<String> vulnerabilities() {
    return new TreeSet<>(vulnerabilities);
  }

  @Override
  public void add(Claim claim) {
    if (!wanted.test(claim)) {
      return;
    }
    vulnerabilities.add(claim.vulnerabilityId());
    claims.add(
        line(json -> {
          json.writeStringField("ecosystem", ecosystem(claim.bucket()));
          json.writeStringField("package", claim.packageName());
          json.writeStringField("id", claim.vulnerabilityId());
          json.writeStringField("record", claim.origin());
          texts(json, "also", claim.advice().vendorIds());
          switch (claim.advice()) {
            case Advice.Fix fix -> text(json, "fixed", fix.fixedVersion());
            case Advice.Ranges ranges -> write(json, ranges);
          }
          dates(json, claim.advice().fixDates());
        }));
  }

  @Override
  public void add(Detail detail) {
    Detail bare = Detail.bare(detail.vulnerabilityId(), detail.publisher(), detail.origin());
    if (detail.withoutProse().equals(bare)) {
      return;
    }
    String line =
        line(json -> {
          json.writeStringField("vulnerability", detail.vulnerabilityId());
          json.writeStringField("record", detail.origin());
          if (detail.severity() != Severity.UNKNOWN) {
            json.writeStringField("severity", detail.severity().name());
          }
          Cvss cvss = detail.cvss();
          texts(
              json,
              "cvss",
              Stream.of(cvss.v2Vector(), cvss.v3Vector(), cvss.v40Vector())
                  .filter(vector -> !vector.isEmpty())
                  .toList());
          texts(json, "cwe", detail.cweIds());
          text(json, "published", detail.published());
          text(json, "modified", detail.modified());
        });
    details.put(detail.vulnerabilityId() + "\0" + line, line);
  }

  @Override
  public void add(String vulnerabilityId, KnownExploited entry) {
    exploited.add(
        line(json -> {
          json.writeStringField("exploited", vulnerabilityId);
          json.writeStringField("since", entry.dateAdded());
          text(json, "due", entry.dueDate());
          if (entry.ransomware()) {
            json.writeBooleanField("ransomware", true);
          }
        }));
  }

  @Override
  public void add(String vulnerabilityId, Epss score) {
    // Scores change every day and are fetched, not carried along.
  }

  @Override
  public void addLifecycle(String product, byte[] cycles) {
    // Facts are about vulnerabilities.
  }

  @Override
  public void enter(String file) {
    // Lines name their record themselves.
  }

  @Override
  public void taken() {
    // Who reads the facts again counts them.
  }

  @Override
  public void withdrawn() {
    // Nothing is left of the record.
  }

  @Override
  public void leftOut(String reason) {
    // What has no place in a database has none here.
  }

  @Override
  public void passedOver() {
    // Nothing of it is about vulnerabilities.
  }

  @Override
  public void refused(String place, String reason) {
    // A record that makes no sense holds no facts.
  }

  private static void write(JsonGenerator json, Advice.Ranges ranges) throws IOException {
    texts(
        json,
        "vulnerable",
        ranges.vulnerable().contains(Advice.Ranges.EVERY_VERSION)
            ? List.of(FactsFeed.EVERY)
            : ranges.vulnerable());
    texts(json, "patched", ranges.patched());
    texts(json, "unaffected", ranges.unaffected());
    texts(json, "systems", ranges.systems());
    texts(json, "arches", ranges.arches());
  }

  private static void dates(JsonGenerator json, Map<String, String> dates) throws IOException {
    if (!dates.isEmpty()) {
      json.writeObjectFieldStart("fixedOn");
      for (Map.Entry<String, String> date : new TreeMap<>(dates).entrySet()) {
        json.writeStringField(date.getKey(), date.getValue());
      }
      json.writeEndObject();
    }
  }

  /// The name that OSV has for what is in a bucket.
  private static String ecosystem(AdvisoryBucket bucket) {
    return EcosystemNames.osvNameOfBucket(bucket.name())
        .orElseGet(() -> Distribution.osvName(bucket.name()));
  }

  private static String id(String key) {
    return key.substring(0, key.indexOf('\0'));
  }

  private interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  private static String line(Members members) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void text(JsonGenerator json, String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  private static void texts(JsonGenerator json, String name, List<String> values)
      throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }
}
