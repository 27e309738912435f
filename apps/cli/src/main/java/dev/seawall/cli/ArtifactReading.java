package dev.seawall.cli;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.Blob;
import dev.seawall.artifact.Image;
import dev.seawall.artifact.Inventory;
import dev.seawall.artifact.TargetKind;
import dev.seawall.artifact.cache.BlobCache;
import dev.seawall.artifact.cache.FolderBlobCache;
import dev.seawall.artifact.cache.MemoryBlobCache;
import dev.seawall.artifact.git.GitCheckout;
import dev.seawall.artifact.language.LanguageAnalyzers;
import dev.seawall.artifact.os.OsAnalyzers;
import dev.seawall.artifact.scan.ArtifactScan;
import dev.seawall.artifact.scan.ScanOptions;
import dev.seawall.formats.ReportIdentity;
import dev.seawall.model.ArtifactType;
import dev.seawall.model.RepositoryInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what is to be scanned: images layer by layer through the cache, folders as they are.
final class ArtifactReading implements AutoCloseable {
  private static final long CACHE_BYTES = 2L << 30;
  private static final int CACHED_IN_MEMORY = 1000;

  private final Invocation invocation;
  private final Settings settings;
  private final Databases databases;
  private final StatusLine status;
  private final ImageTargets targets;
  private @Nullable ImageFetcher fetcher;

  ArtifactReading(Invocation invocation, Databases databases) {
    this.invocation = invocation;
    this.settings = invocation.settings();
    this.databases = databases;
    this.status = new StatusLine(invocation.console());
    this.targets = new ImageTargets(settings, this::fetcher);
  }

  /// Something to be scanned, not yet opened.
  interface Source {
    Scanned read();
  }

  boolean severalPlatforms() {
    return targets.allPlatforms();
  }

  List<Source> sources(ScanCommand.Kind kind) {
    if (kind != ScanCommand.Kind.IMAGE) {
      String path = invocation.target();
      return List.of(() -> folder(kind, path));
    }
    List<Source> sources = new ArrayList<>();
    for (ImageTargets.Target target : targets.of(invocation)) {
      sources.add(() -> {
        try (Image image = target.opener().get()) {
          return image(image, target.platform());
        }
      });
    }
    return sources;
  }

  Scanned read(Source source) {
    try {
      return source.read();
    } finally {
      status.close();
    }
  }

  private Scanned image(Image image, String platform) {
    ArtifactScan scan = new ArtifactScan(options(TargetKind.IMAGE), cache(), status);
    List<Blob> blobs = scan.image(image);
    Inventory inventory = Inventories.merge(blobs, settings);
    return new Scanned(
        ReportIdentity.ofImage(image.id(), Inventories.repository(image)),
        image.name(),
        ArtifactType.CONTAINER_IMAGE,
        Inventories.metadata(image, blobs),
        inventory,
        platform);
  }

  private Scanned folder(ScanCommand.Kind kind, String path) {
    TargetKind target =
        switch (kind) {
          case ROOTFS -> TargetKind.ROOTFS;
          case FILESYSTEM -> TargetKind.FILESYSTEM;
          case REPOSITORY, IMAGE -> TargetKind.REPOSITORY;
        };
    if (path.contains("://") || path.startsWith("git@")) {
      throw new CommandException(
          "scanning %s by its address is known but not built yet: clone it and scan the folder"
              .formatted(path));
    }
    Path folder = Path.of(path);
    Blob blob = new ArtifactScan(options(target), BlobCache.NONE, status).folder(folder);
    Inventory inventory = Inventories.merge(List.of(blob), settings);
    Optional<RepositoryInfo> checkout = GitCheckout.describe(folder);
    boolean repository = kind == ScanCommand.Kind.REPOSITORY || checkout.isPresent();
    return new Scanned(
        checkout
            .map(git ->
                ReportIdentity.ofCommit(git.url().isEmpty() ? path : git.url(), git.commit()))
            .orElse(""),
        path,
        repository ? ArtifactType.REPOSITORY : ArtifactType.FILESYSTEM,
        Inventories.metadata(checkout),
        inventory,
        "");
  }

  private ScanOptions options(TargetKind kind) {
    List<Analyzer> analyzers = new ArrayList<>();
    if (kind.isInstallation()) {
      analyzers.addAll(OsAnalyzers.all());
    }
    analyzers.addAll(LanguageAnalyzers.of(kind, databases::javaIndex));
    ScanOptions usual = ScanOptions.of(analyzers, tempFolder());
    return new ScanOptions(
        analyzers,
        settings.list(Flags.SKIP_DIRS),
        settings.list(Flags.SKIP_FILES),
        settings.list(Flags.FILE_PATTERNS),
        settings.number(Flags.PARALLEL),
        usual.memory(),
        usual.tempFolder());
  }

  private Path tempFolder() {
    return CacheFolder.of(settings).path().resolve("tmp");
  }

  private BlobCache cache() {
    String backend = settings.text(SourceFlags.CACHE_BACKEND);
    return switch (backend) {
      case "memory" -> new MemoryBlobCache(CACHED_IN_MEMORY);
      case "fs" ->
          new FolderBlobCache(
              CacheFolder.of(settings).path().resolve("layers"),
              CACHE_BYTES,
              invocation.console()::warn);
      default ->
          throw new CommandException(
              "cache backend \"%s\" is not built yet; fs and memory are".formatted(backend));
    };
  }

  private synchronized ImageFetcher fetcher() {
    ImageFetcher existing = fetcher;
    if (existing != null) {
      return existing;
    }
    ImageFetcher opened = new ImageFetcher(settings, status);
    fetcher = opened;
    return opened;
  }

  @Override
  public void close() {
    status.close();
    if (fetcher != null) {
      fetcher.close();
    }
  }
}
