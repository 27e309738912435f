package dev.seawall.advisory.inspect;

import dev.seawall.advisory.AdvisoryDatabase;
import dev.seawall.advisory.AdvisoryException;
import dev.seawall.advisory.DatabaseMetadata;
import dev.seawall.advisory.ExtraBuckets;
import dev.seawall.advisory.bolt.BoltException;
import dev.seawall.advisory.bolt.BoltFile;
import dev.seawall.advisory.bolt.Bucket;
import dev.seawall.advisory.bolt.Cursor;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.document.JsonDialect;
import dev.seawall.artifact.document.JsonObject;
import dev.seawall.artifact.document.JsonReader;
import dev.seawall.model.DataSource;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The figures of a database in trivy-db's layout. They are counted, which takes some seconds for a
/// database of a gigabyte.
///
/// @param file the database
/// @param size bytes of the file
/// @param metadata what `metadata.json` says, if it is there
/// @param sample whether it is the sample database
/// @param buckets the buckets of advisories, in the order of their names
/// @param vulnerabilities how many have details
/// @param knownExploited entries of CISA's catalogue
/// @param scored vulnerabilities with an EPSS score
/// @param lifecycles products whose release cycles are known
/// @param publishers whose records it was made from, as far as the database says
public record DatabaseInfo(
    Path file,
    long size,
    Optional<DatabaseMetadata> metadata,
    boolean sample,
    List<BucketInfo> buckets,
    long vulnerabilities,
    long knownExploited,
    long scored,
    long lifecycles,
    List<PublisherInfo> publishers) {
  private static final String DATA_SOURCES = "data-source";
  private static final String VULNERABILITIES = "vulnerability";
  private static final String RED_HAT_PRODUCTS = "Red Hat CPE";

  /// The buckets that do not hold advisories by package.
  private static final Set<String> OTHERS =
      Set.of(
          DATA_SOURCES,
          VULNERABILITIES,
          RED_HAT_PRODUCTS,
          ExtraBuckets.EPSS,
          ExtraBuckets.FACTS,
          ExtraBuckets.FIX_DATES,
          ExtraBuckets.KNOWN_EXPLOITED,
          ExtraBuckets.LIFECYCLES,
          ExtraBuckets.SOURCES);

  public DatabaseInfo {
    buckets = List.copyOf(buckets);
    publishers = List.copyOf(publishers);
  }

  /// The figures of a bucket of advisories.
  public record BucketInfo(String name, DataSource source, long packages, long advisories) {}

  /// Somebody whose records the database was made from.
  ///
  /// @param licence empty where none is known
  public record PublisherInfo(String name, String url, String licence) {}

  /// Whether a bucket of that name holds advisories by package.
  static boolean holdsAdvisories(String bucket) {
    return !OTHERS.contains(bucket);
  }

  /// All advisories.
  public long advisories() {
    return buckets.stream().mapToLong(BucketInfo::advisories).sum();
  }

  /// The figures for people: a head, and a line per bucket.
  public String text() {
    StringBuilder text = new StringBuilder();
    line(text, "Database", file + (sample ? " (sample)" : ""));
    line(text, "Size", String.format(Locale.ROOT, "%.1f MB", size / 1e6));
    metadata.ifPresent(known -> {
      line(text, "Schema", String.valueOf(known.version()));
      line(text, "Updated", known.updatedAt().toString());
      line(text, "Next update", known.nextUpdate().toString());
      if (known.downloadedAt().isAfter(Instant.EPOCH)) {
        line(text, "Downloaded", known.downloadedAt().toString());
      }
    });
    line(text, "Advisories", advisories() + " in " + buckets.size() + " buckets");
    line(text, "Vulnerabilities", String.valueOf(vulnerabilities));
    line(text, "Known exploited", String.valueOf(knownExploited));
    line(text, "EPSS scores", String.valueOf(scored));
    text.append('\n');
    text.append("%10s  %10s  %s\n".formatted("packages", "advisories", "bucket"));
    for (BucketInfo bucket : buckets) {
      text.append("%10d  %10d  %s\n".formatted(bucket.packages, bucket.advisories, bucket.name));
    }
    if (!publishers.isEmpty()) {
      text.append("\nMade from the records of:\n");
    }
    for (PublisherInfo publisher : publishers) {
      String licence = publisher.licence.isEmpty() ? "" : " (" + publisher.licence + ")";
      text.append("  ").append(publisher.name).append(licence).append("  ");
      text.append(publisher.url).append('\n');
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("%-16s %s\n".formatted(name, value));
  }

  /// Counts the database in a folder, such as `DIR/db`.
  public static DatabaseInfo read(Path folder) {
    Path path = folder.resolve(AdvisoryDatabase.FILE);
    try (AdvisoryDatabase database = AdvisoryDatabase.open(folder);
        BoltFile file = BoltFile.open(path)) {
      Bucket root = file.root();
      List<BucketInfo> buckets = new ArrayList<>();
      Cursor cursor = root.cursor();
      for (boolean more = cursor.first(); more; more = cursor.next()) {
        if (cursor.isBucket() && holdsAdvisories(cursor.keyText())) {
          buckets.add(count(cursor.keyText(), cursor.bucket(), database));
        }
      }
      return new DatabaseInfo(
          path,
          file.size(),
          database.metadata(),
          database.isSample(),
          buckets,
          entries(root, VULNERABILITIES),
          entries(root, ExtraBuckets.KNOWN_EXPLOITED),
          entries(root, ExtraBuckets.EPSS),
          entries(root, ExtraBuckets.LIFECYCLES),
          publishers(root));
    } catch (BoltException | ArtifactException e) {
      throw new AdvisoryException(path + ": " + e.getMessage(), e);
    }
  }

  private static BucketInfo count(String name, Bucket bucket, AdvisoryDatabase database) {
    long packages = 0;
    long advisories = 0;
    Cursor cursor = bucket.cursor();
    for (boolean more = cursor.first(); more; more = cursor.next()) {
      if (cursor.isBucket()) {
        packages++;
        advisories += entries(cursor.bucket());
      }
    }
    return new BucketInfo(name, database.source(name), packages, advisories);
  }

  private static List<PublisherInfo> publishers(Bucket root) {
    List<PublisherInfo> publishers = new ArrayList<>();
    Optional<Bucket> bucket = root.bucket(ExtraBuckets.SOURCES);
    if (bucket.isPresent()) {
      Cursor cursor = bucket.get().cursor();
      for (boolean more = cursor.first(); more; more = cursor.next()) {
        JsonObject value =
            JsonReader.read(ByteBuffer.wrap(cursor.value()), JsonDialect.LENIENT).asObject();
        publishers.add(
            new PublisherInfo(cursor.keyText(), value.text("URL"), value.text("Licence")));
      }
    }
    return publishers;
  }

  private static long entries(Bucket root, String name) {
    return root.bucket(name).map(DatabaseInfo::entries).orElse(0L);
  }

  private static long entries(Bucket bucket) {
    long entries = 0;
    Cursor cursor = bucket.cursor();
    for (boolean more = cursor.first(); more; more = cursor.next()) {
      entries++;
    }
    return entries;
  }
}
