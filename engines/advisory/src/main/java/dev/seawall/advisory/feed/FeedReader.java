package dev.seawall.advisory.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.seawall.advisory.AdvisoryException;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.document.JsonDialect;
import dev.seawall.artifact.document.JsonObject;
import dev.seawall.artifact.document.JsonReader;
import dev.seawall.artifact.document.JsonValue;
import dev.seawall.artifact.document.YamlReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the files of one source into a sink, each by the format that it has.
public final class FeedReader {
  /// Records have some thousand bytes; catalogues in one document some million.
  private static final int MAX_DOCUMENT = 64 << 20;

  private final Optional<FeedKind> named;
  private final FeedSink sink;
  private final Map<FeedKind, RecordFeed> recordFeeds = new EnumMap<>(FeedKind.class);
  private final Map<FeedKind, StreamFeed> streamFeeds = new EnumMap<>(FeedKind.class);

  /// @param named the format of all files; where it is empty, each is recognised by its content and
  ///   what is not is passed over
  public FeedReader(Optional<FeedKind> named, FeedSink sink) {
    this.named = named;
    this.sink = sink;
  }

  /// The paths that a source consists of: each can be read by a reader of its own, in any order.
  public static List<Path> parts(Path source) {
    return SourceFiles.parts(source);
  }

  /// Reads a folder without its archives, an archive, or a file.
  public void read(Path part) {
    try {
      SourceFiles.visit(part, this::readFile);
      finish();
    } catch (ArtifactException e) {
      throw new AdvisoryException("cannot read " + part + ": " + e.getMessage(), e);
    }
  }

  /// All files were read.
  void finish() {
    streamFeeds.values().forEach(feed -> feed.finish(sink));
  }

  void readFile(SourceFile file) throws IOException {
    sink.enter(file.path());
    String name = file.path().toLowerCase(Locale.ROOT);
    boolean json = name.endsWith(".json");
    boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
    boolean markdown = name.endsWith(".md");
    if (named.map(FeedKind::isStream).orElse(!json && !yaml && !markdown)) {
      readStream(file);
      return;
    }
    byte[] bytes = file.content().readNBytes(MAX_DOCUMENT + 1);
    if (bytes.length > MAX_DOCUMENT) {
      sink.refused("", "it has more than " + (MAX_DOCUMENT >> 20) + " MiB");
      return;
    }
    guarded(() -> {
      if (markdown || named.equals(Optional.of(FeedKind.RUSTSEC))) {
        readMarkdown(new String(bytes, UTF_8), file.path());
      } else {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        readDocument(
            json ? JsonReader.read(buffer, JsonDialect.LENIENT) : YamlReader.read(buffer),
            file.path());
      }
    });
  }

  private void readDocument(JsonValue document, String path) {
    FeedKind kind = named.orElse(null);
    if (kind == null && document instanceof JsonObject record) {
      kind = recognise(record);
    }
    if (kind == null || kind.isStream() || kind == FeedKind.RUSTSEC) {
      sink.passedOver();
      return;
    }
    recordFeed(kind).read(document.asObject(), path, sink);
  }

  private void readMarkdown(String text, String path) {
    boolean asked = named.equals(Optional.of(FeedKind.RUSTSEC));
    if (!asked && !(named.isEmpty() && MarkdownHead.recognises(text))) {
      sink.passedOver();
      return;
    }
    recordFeed(FeedKind.RUSTSEC).read(MarkdownHead.read(text), path, sink);
  }

  private static @Nullable FeedKind recognise(JsonObject record) {
    if (OsvFeed.recognises(record)) {
      return FeedKind.OSV;
    } else if (RubysecFeed.recognises(record)) {
      return FeedKind.RUBYSEC;
    } else if (PhpFeed.recognises(record)) {
      return FeedKind.PHP;
    } else if (SecdbFeed.recognises(record)) {
      return FeedKind.SECDB;
    } else if (KevFeed.recognises(record)) {
      return FeedKind.KEV;
    }
    return LifecycleFeed.recognises(record) ? FeedKind.LIFECYCLE : null;
  }

  private RecordFeed recordFeed(FeedKind kind) {
    return recordFeeds.computeIfAbsent(
        kind,
        key ->
            switch (key) {
              case OSV -> new OsvFeed();
              case RUSTSEC -> new RustsecFeed();
              case RUBYSEC -> new RubysecFeed();
              case PHP -> new PhpFeed();
              case SECDB -> new SecdbFeed();
              case KEV -> new KevFeed();
              case LIFECYCLE -> new LifecycleFeed();
              case DEBIAN, OVAL, EPSS, FACTS ->
                  throw new IllegalArgumentException(key + " is read as a stream");
            });
  }

  private void readStream(SourceFile file) throws IOException {
    InputStream in = new BufferedInputStream(file.content(), 1 << 16);
    String start = new String(SourceFiles.peek(in), UTF_8);
    Optional<FeedKind> kind = named.or(() -> recogniseStream(file.path(), start));
    if (kind.isEmpty()) {
      sink.passedOver();
      return;
    }
    StreamFeed feed = streamFeeds.computeIfAbsent(kind.get(), FeedReader::streamFeed);
    guarded(() -> feed.read(in, file.path(), sink));
  }

  private static Optional<FeedKind> recogniseStream(String path, String start) {
    if (DebianFeed.recognises(path)) {
      return Optional.of(FeedKind.DEBIAN);
    } else if (OvalFeed.recognises(start)) {
      return Optional.of(FeedKind.OVAL);
    } else if (EpssFeed.recognises(start)) {
      return Optional.of(FeedKind.EPSS);
    }
    return FactsFeed.recognises(start) ? Optional.of(FeedKind.FACTS) : Optional.empty();
  }

  private static StreamFeed streamFeed(FeedKind kind) {
    return switch (kind) {
      case DEBIAN -> new DebianFeed();
      case OVAL -> new OvalFeed();
      case EPSS -> new EpssFeed();
      case FACTS -> new FactsFeed();
      case OSV, RUSTSEC, RUBYSEC, PHP, SECDB, KEV, LIFECYCLE ->
          throw new IllegalArgumentException(kind + " is read as records");
    };
  }

  private interface Work {
    void run() throws IOException;
  }

  /// What cannot be made sense of is refused; the files behind it are read all the same.
  private void guarded(Work work) throws IOException {
    try {
      work.run();
    } catch (RecordException e) {
      sink.refused("", String.valueOf(e.getMessage()));
    } catch (ArtifactException e) {
      String place = e.line() == 0 ? "" : "line " + e.line();
      sink.refused(place, String.valueOf(e.getMessage()));
    }
  }
}
