package dev.seawall.cli;

import dev.seawall.advisory.AdvisoryDatabase;
import dev.seawall.advisory.JavaDatabase;
import dev.seawall.artifact.JavaIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The databases of a scan: found, refreshed as far as allowed, and opened when they are needed.
final class Databases implements AutoCloseable {
  private final Invocation invocation;
  private final CacheFolder cache;
  private final boolean sample;
  private final @Nullable AdvisoryDatabase advisories;
  private @Nullable JavaIndex javaIndex;

  private Databases(
      Invocation invocation, CacheFolder cache, @Nullable AdvisoryDatabase advisories) {
    this.invocation = invocation;
    this.cache = cache;
    this.sample = invocation.settings().is(SourceFlags.SAMPLE_DB);
    this.advisories = advisories;
  }

  /// Makes the advisory database ready, or does what `--download-db-only` asks for.
  static Databases prepare(Invocation invocation) {
    Settings settings = invocation.settings();
    CacheFolder cache = CacheFolder.of(settings);
    if (settings.is(SourceFlags.SAMPLE_DB)) {
      Path folder = new SampleDatabase(cache).folder();
      return new Databases(invocation, cache, AdvisoryDatabase.open(folder));
    }
    DatabaseDownload download = new DatabaseDownload(invocation, cache);
    if (settings.is(SourceFlags.DOWNLOAD_JAVA_DB_ONLY)) {
      download.javaIndex();
      return new Databases(invocation, cache, null);
    }
    download.advisories();
    if (settings.is(SourceFlags.DOWNLOAD_DB_ONLY)) {
      return new Databases(invocation, cache, null);
    }
    return new Databases(invocation, cache, AdvisoryDatabase.open(cache.advisories()));
  }

  /// Whether all that was asked for is done.
  boolean downloadOnly() {
    return advisories == null;
  }

  boolean isSample() {
    return sample;
  }

  AdvisoryDatabase advisories() {
    AdvisoryDatabase opened = advisories;
    if (opened == null) {
      throw new IllegalStateException("no advisory database was opened");
    }
    return opened;
  }

  /// The Java index, fetched and opened when the first Java archive needs it. Without one, archives
  /// are known by what they say of themselves.
  synchronized JavaIndex javaIndex() {
    JavaIndex opened = javaIndex;
    if (opened == null) {
      opened = open();
      javaIndex = opened;
    }
    return opened;
  }

  private JavaIndex open() {
    if (!sample) {
      new DatabaseDownload(invocation, cache).javaIndex();
    }
    Path folder = cache.javaIndex();
    if (!Files.exists(folder.resolve(JavaDatabase.FILE))) {
      if (!sample) {
        invocation
            .console()
            .warn(
                "there is no Java index: archives without Maven properties are known by their file"
                    + " names only");
      }
      return JavaIndex.EMPTY;
    }
    return JavaDatabase.open(folder);
  }

  @Override
  public void close() {
    if (advisories != null) {
      advisories.close();
    }
    if (javaIndex instanceof JavaDatabase database) {
      database.close();
    }
  }
}
