package dev.seawall.advisory;

import dev.seawall.advisory.bolt.BoltException;
import dev.seawall.advisory.bolt.BoltFile;
import dev.seawall.advisory.bolt.BoltKeys;
import dev.seawall.advisory.bolt.Bucket;
import dev.seawall.advisory.bolt.Cursor;
import dev.seawall.model.DataSource;
import dev.seawall.model.Exploitation.Epss;
import dev.seawall.model.Exploitation.KnownExploited;
import dev.seawall.model.VulnerabilityDetail;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// A database in the layout of trivy-db, schema 2, read as it lies on disk: whoever asks pays for
/// what is asked. Safe for any number of threads and processes at once; it takes no lock.
///
/// Damage and values that make no sense are an [AdvisoryException] of the call that meets them.
public final class AdvisoryDatabase implements AutoCloseable {
  /// The database's file within its folder.
  public static final String FILE = "trivy.db";

  private static final String DATA_SOURCES = "data-source";
  private static final String VULNERABILITIES = "vulnerability";
  private static final String RED_HAT_PRODUCTS = "Red Hat CPE";
  private static final int MAX_VALUE = 16 << 20;

  private final Path folder;
  private final BoltFile file;
  private final Map<String, Optional<Bucket>> buckets = new ConcurrentHashMap<>();
  private final Map<String, Optional<SourceBucket>> sources = new ConcurrentHashMap<>();
  private final Map<String, List<SourceBucket>> ecosystems = new ConcurrentHashMap<>();

  /// A bucket of advisories and where they come from.
  private record SourceBucket(String name, Bucket bucket, DataSource source) {}

  private AdvisoryDatabase(Path folder, BoltFile file) {
    this.folder = folder;
    this.file = file;
  }

  /// Opens the database in that folder. Takes a few milliseconds whatever the size.
  public static AdvisoryDatabase open(Path folder) {
    return guarded(() -> new AdvisoryDatabase(folder, BoltFile.open(folder.resolve(FILE))));
  }

  /// What `metadata.json` beside the database says; empty if there is none.
  public Optional<DatabaseMetadata> metadata() {
    return DatabaseMetadata.read(folder);
  }

  /// The advisories of one bucket, such as `debian 12`, for one package.
  public List<Advisory> advisories(String bucket, String packageName) {
    return guarded(() -> {
      Optional<SourceBucket> found =
          sources.computeIfAbsent(
              bucket, name -> bucket(name).map(opened -> sourceBucket(name, opened)));
      if (found.isEmpty()) {
        return List.of();
      }
      Map<String, Advisory> advisories = new LinkedHashMap<>();
      collect(found.get(), packageName, advisories);
      return List.copyOf(advisories.values());
    });
  }

  /// The advisories for one package in all buckets whose names start so, such as `npm::`. Where two
  /// sources know the same vulnerability, the one whose bucket comes last in the order of names is
  /// heard.
  public Collection<Advisory> ecosystemAdvisories(String prefix, String packageName) {
    return guarded(() -> {
      Map<String, Advisory> advisories = new LinkedHashMap<>();
      for (SourceBucket bucket :
          ecosystems.computeIfAbsent(prefix, this::sourceBucketsWithPrefix)) {
        collect(bucket, packageName, advisories);
      }
      return Collections.unmodifiableCollection(advisories.values());
    });
  }

  /// What is known of a vulnerability, whatever package it is in.
  public Optional<VulnerabilityDetail> detail(String vulnerabilityId) {
    return value(VULNERABILITIES, vulnerabilityId, DetailReader::read);
  }

  /// The vulnerability's entry in CISA's catalogue.
  public Optional<KnownExploited> knownExploited(String vulnerabilityId) {
    return value(ExtraBuckets.KNOWN_EXPLOITED, vulnerabilityId, ExtraBuckets::decodeKnownExploited);
  }

  /// The probability that the vulnerability is made use of.
  public Optional<Epss> epss(String vulnerabilityId) {
    return value(ExtraBuckets.EPSS, vulnerabilityId, ExtraBuckets::decodeEpss);
  }

  /// Since when an advisory's fixed versions are to be had: version → `YYYY-MM-DD`. Empty where the
  /// database does not say.
  ///
  /// @param bucket the advisory's bucket
  public SortedMap<String, String> fixDates(
      String bucket, String packageName, String vulnerabilityId) {
    return guarded(() ->
        bucket(ExtraBuckets.FIX_DATES)
            .flatMap(dates -> dates.bucket(bucket))
            .flatMap(dates -> dates.bucket(packageName))
            .flatMap(dates -> dates.get(vulnerabilityId))
            .map(ExtraBuckets::decodeFixDates)
            .orElseGet(Collections::emptySortedMap));
  }

  /// Whether this is the sample database, which says nothing about real software.
  public boolean isSample() {
    return guarded(() ->
        bucket(ExtraBuckets.FACTS)
            .flatMap(facts -> facts.get(ExtraBuckets.FACT_SAMPLE))
            .isPresent());
  }

  /// Names of all buckets, in order.
  public List<String> bucketNames() {
    return guarded(() -> keys(file.root()));
  }

  /// Names of the packages in a bucket of advisories, in order.
  public List<String> packageNames(String bucket) {
    return guarded(() -> bucket(bucket).map(AdvisoryDatabase::keys).orElseGet(List::of));
  }

  /// Where the advisories of a bucket come from; [DataSource#NONE] if the database does not say.
  public DataSource source(String bucket) {
    return value(DATA_SOURCES, bucket, DetailReader::readSource).orElse(DataSource.NONE);
  }

  /// The numbers of the products that a content set (`repository`) or image (`nvr`) of Red Hat's
  /// consists of.
  public List<Integer> redHatProducts(String kind, String key) {
    return guarded(() ->
        bucket(RED_HAT_PRODUCTS)
            .flatMap(products -> products.bucket(kind))
            .flatMap(products -> products.get(key))
            .map(AdvisoryReader::readIntegers)
            .orElseGet(List::of));
  }

  @Override
  public void close() {
    file.close();
  }

  private void collect(SourceBucket from, String packageName, Map<String, Advisory> into) {
    if (packageName.isEmpty()) {
      return;
    }
    Optional<Bucket> found = from.bucket.bucket(packageName);
    if (found.isEmpty()) {
      return;
    }
    Cursor cursor = found.get().cursor();
    for (boolean more = cursor.first(); more; more = cursor.next()) {
      if (cursor.isBucket() || cursor.valueSize() == 0) {
        continue;
      }
      String id = cursor.keyText();
      try {
        into.put(id, AdvisoryReader.read(id, checked(cursor), from.source));
      } catch (AdvisoryException e) {
        throw malformed("advisory " + id + " for " + packageName + " in '" + from.name + "'", e);
      }
    }
  }

  private static byte[] checked(Cursor cursor) {
    if (cursor.valueSize() > MAX_VALUE) {
      throw new AdvisoryException("it has " + cursor.valueSize() + " bytes");
    }
    return cursor.value();
  }

  private static List<String> keys(Bucket bucket) {
    List<String> keys = new ArrayList<>();
    Cursor cursor = bucket.cursor();
    for (boolean more = cursor.first(); more; more = cursor.next()) {
      keys.add(cursor.keyText());
    }
    return keys;
  }

  private <T> Optional<T> value(String bucket, String key, Function<byte[], T> reader) {
    return guarded(() -> {
      Optional<byte[]> value = bucket(bucket).flatMap(values -> values.get(key));
      try {
        return value.map(reader);
      } catch (AdvisoryException e) {
        throw malformed("'" + key + "' in '" + bucket + "'", e);
      }
    });
  }

  private Optional<Bucket> bucket(String name) {
    return buckets.computeIfAbsent(name, absent -> file.root().bucket(absent));
  }

  private SourceBucket sourceBucket(String name, Bucket bucket) {
    return new SourceBucket(name, bucket, source(name));
  }

  private List<SourceBucket> sourceBucketsWithPrefix(String prefix) {
    List<SourceBucket> found = new ArrayList<>();
    byte[] start = BoltKeys.of(prefix);
    Cursor cursor = file.root().cursor();
    for (boolean more = cursor.seek(start);
        more && cursor.keyStartsWith(start);
        more = cursor.next()) {
      if (cursor.isBucket()) {
        found.add(sourceBucket(cursor.keyText(), cursor.bucket()));
      }
    }
    return List.copyOf(found);
  }

  private AdvisoryException malformed(String what, AdvisoryException cause) {
    return new AdvisoryException(
        "%s in %s makes no sense: %s. Fetch or build the database anew."
            .formatted(what, folder.resolve(FILE), cause.getMessage()),
        cause);
  }

  private static <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (BoltException e) {
      throw new AdvisoryException(String.valueOf(e.getMessage()), e);
    }
  }
}
