package dev.seawall.advisory.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.document.JsonDialect;
import dev.seawall.artifact.document.JsonObject;
import dev.seawall.artifact.document.JsonReader;
import dev.seawall.model.Exploitation.KnownExploited;
import dev.seawall.model.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Facts without prose: JSON lines, of which the first tells whose facts they are. [FactsWriter]
/// writes them; `examples/advisories/README.md` describes them.
final class FactsFeed implements StreamFeed {
  static final String FORMAT = "seawall-facts";
  static final int VERSION = 1;

  /// How a line says that every version is vulnerable.
  static final String EVERY = "*";

  static boolean recognises(String start) {
    return start.startsWith("{\"format\":\"" + FORMAT + "\"");
  }

  @Override
  public void read(InputStream in, String origin, FeedSink sink) throws IOException {
    LineReader lines = new LineReader(in);
    String first = lines.next();
    Publisher publisher = publisher(document(first == null ? "" : first));
    for (String line = lines.next(); line != null; line = lines.next()) {
      try {
        readLine(document(line), publisher, sink);
        sink.taken();
      } catch (RecordException | ArtifactException e) {
        sink.refused("line " + lines.number(), String.valueOf(e.getMessage()));
      }
    }
  }

  private static Publisher publisher(JsonObject head) {
    if (!head.text("format").equals(FORMAT) || head.integer("version") != VERSION) {
      throw new RecordException("its first line does not say that it holds facts, version 1");
    }
    String name = head.text("publisher");
    try {
      return Publisher.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new RecordException("publisher '" + name + "' is not known");
    }
  }

  private static JsonObject document(String line) {
    return JsonReader.read(ByteBuffer.wrap(line.getBytes(UTF_8)), JsonDialect.STRICT).asObject();
  }

  private static void readLine(JsonObject line, Publisher publisher, FeedSink sink) {
    if (line.get("exploited") != null) {
      sink.add(
          line.text("exploited"),
          new KnownExploited(line.text("since"), line.text("due"), line.flag("ransomware")));
    } else if (line.get("vulnerability") != null) {
      sink.add(detail(line, publisher));
    } else {
      Claim claim = claim(line, publisher);
      sink.add(claim);
      sink.add(Detail.bare(claim.vulnerabilityId(), publisher, claim.origin()));
    }
  }

  private static Claim claim(JsonObject line, Publisher publisher) {
    String ecosystem = line.text("ecosystem");
    AdvisoryBucket bucket =
        Distribution.ofOsv(ecosystem)
            .or(() ->
                EcosystemNames.ofOsv(ecosystem)
                    .map(known -> EcosystemNames.bucket(known, publisher)))
            .orElseThrow(() -> new RecordException("ecosystem '" + ecosystem + "' is not known"));
    String packageName = line.text("package");
    String id = line.text("id");
    if (packageName.isEmpty() || id.isEmpty()) {
      throw new RecordException("it has no package or no id");
    }
    List<String> also = Scalars.texts(line, "also");
    Advice advice =
        bucket.isDistribution()
            ? Advice.Fix.of(line.text("fixed"), also, fixDates(line))
            : ranges(line, also, bucket);
    return new Claim(bucket, packageName, id, advice, line.text("record"));
  }

  private static Advice ranges(JsonObject line, List<String> also, AdvisoryBucket bucket) {
    boolean every = Scalars.texts(line, "vulnerable").contains(EVERY);
    List<String> vulnerable =
        every ? List.of(Advice.Ranges.EVERY_VERSION) : Scalars.texts(line, "vulnerable");
    List<String> patched = Scalars.texts(line, "patched");
    List<String> unaffected = Scalars.texts(line, "unaffected");
    RangeCheck.check(bucket.scheme(), every ? List.of() : vulnerable);
    RangeCheck.check(bucket.scheme(), patched);
    RangeCheck.check(bucket.scheme(), unaffected);
    return new Advice.Ranges(
        vulnerable,
        patched,
        unaffected,
        Scalars.texts(line, "systems"),
        Scalars.texts(line, "arches"),
        also,
        fixDates(line));
  }

  private static Map<String, String> fixDates(JsonObject line) {
    Map<String, String> dates = new HashMap<>();
    line.object("fixedOn")
        .members()
        .keySet()
        .forEach(version -> dates.put(version, line.object("fixedOn").text(version)));
    return dates;
  }

  private static Detail detail(JsonObject line, Publisher publisher) {
    CvssVectors vectors = new CvssVectors();
    for (String vector : Scalars.texts(line, "cvss")) {
      if (!vectors.add(vector)) {
        throw new RecordException("'" + vector + "' is not a CVSS vector");
      }
    }
    return new Detail(
        line.text("vulnerability"),
        publisher,
        "",
        "",
        Severity.ofName(line.text("severity")).orElse(Severity.UNKNOWN),
        vectors.toCvss(),
        Scalars.texts(line, "cwe"),
        Scalars.texts(line, "references"),
        Times.rfc3339(line.text("published")),
        Times.rfc3339(line.text("modified")),
        line.text("record"));
  }
}
