package dev.seawall.artifact.scan;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.Blob;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.FileEntry;
import dev.seawall.artifact.Image.ImageLayer;
import dev.seawall.artifact.archive.LayerLimits;
import dev.seawall.artifact.archive.LayerStream;
import dev.seawall.artifact.archive.MemberPaths;
import dev.seawall.artifact.archive.TarEntry;
import dev.seawall.artifact.archive.TarReader;
import dev.seawall.model.Layer;
import dev.seawall.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads one layer once, from its first to its last byte.
final class LayerScan {
  /// A link does not tell its target's size; no analyser finds this one too small or too large.
  private static final long UNKNOWN_SIZE = 1 << 20;

  private static final String WHITEOUT = ".wh.";
  private static final String OPAQUE = ".wh..wh..opq";

  private final ImageLayer layer;
  private final AnalyzerSet analyzers;
  private final PathFilter filter;
  private final ContentMemory memory;
  private final String where;
  private final BlobBuilder found = new BlobBuilder();
  private final HardLinks links = new HardLinks();
  private final Scratch scratch = new Scratch();

  /// @param image names the image in messages
  LayerScan(ImageLayer layer, String image, AnalyzerSet analyzers, Surroundings surroundings) {
    this.layer = layer;
    this.analyzers = analyzers;
    this.filter = surroundings.filter;
    this.memory = surroundings.memory;
    String digest = layer.digest().isEmpty() ? layer.diffId() : layer.digest();
    this.where = "layer " + digest + " of " + image;
  }

  /// What the layers of an image have in common.
  record Surroundings(PathFilter filter, ContentMemory memory) {}

  /// Reads the layer.
  ///
  /// @throws ArtifactException if it is damaged, or not what the image says it is
  Blob scan(ScanProgress progress) {
    long size;
    try (Analysis analysis = new Analysis(memory, found)) {
      size = read(progress, reader -> walk(reader, analysis));
      if (links.areWanted()) {
        read(ScanProgress.NONE, reader -> walkLinks(reader, analysis));
      }
      analysis.finish();
    }
    Layer read = new Layer(size, layer.digest(), layer.diffId(), "");
    return found.build(read).withRelevantSystemFiles();
  }

  private long read(ScanProgress progress, Consumer<TarReader> walk) {
    LayerStream.Expected expected = new LayerStream.Expected(layer.digest(), layer.diffId());
    try (InputStream stored = new WatchedStream(layer.open(), progress);
        LayerStream tar = LayerStream.open(stored, expected, LayerLimits.DEFAULT, where)) {
      walk.accept(new TarReader(tar, where));
      tar.verify();
      return tar.count();
    } catch (IOException e) {
      throw new ArtifactException(where + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private void walk(TarReader reader, Analysis analysis) {
    for (TarEntry entry = reader.next(); entry != null; entry = reader.next()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new ArtifactException(where + ": the scan was interrupted");
      }
      if (entry.escapes()) {
        found.problem(new Problem(entry.path(), 0, "not read: its name leads out of the layer"));
      } else if (!isWhiteout(entry)) {
        switch (entry.kind()) {
          case FILE -> file(entry, reader, analysis);
          case HARD_LINK -> link(entry);
          case DIRECTORY, SYMBOLIC_LINK, OTHER -> {
            // No content. What a symbolic link names is met under its own name.
          }
        }
      }
    }
  }

  private boolean isWhiteout(TarEntry entry) {
    String name = entry.name();
    if (!name.startsWith(WHITEOUT)) {
      return false;
    }
    String folder = entry.folder();
    if (name.equals(OPAQUE)) {
      found.opaqueDir(folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1));
    } else {
      found.whiteout(folder + name.substring(WHITEOUT.length()));
    }
    return true;
  }

  private void file(TarEntry entry, TarReader reader, Analysis analysis) {
    FileEntry file = new FileEntry(entry.path(), entry.size(), entry.mode());
    List<Analyzer> wanting = analyzers.wanting(file);
    if (!wanting.isEmpty() && !isSkipped(entry.path())) {
      analysis.file(new Analysis.Wanted(file, wanting), new Member(reader), scratch);
    }
  }

  private boolean isSkipped(String path) {
    return filter.skipsFile(path) || filter.skipsFolderOf(path);
  }

  // Whoever wants the target under its own name gets it there: a link to it would be the same
  // finding twice, and the incumbent, which reads no hard links at all, does not show it. What
  // remains are files that only a link gives the right name.
  private void link(TarEntry entry) {
    String target = MemberPaths.clean(entry.linkTarget());
    FileEntry link = new FileEntry(entry.path(), UNKNOWN_SIZE, entry.mode());
    List<Analyzer> wanting = analyzers.wanting(link);
    if (!wanting.isEmpty() && !isSkipped(entry.path())) {
      FileEntry original = new FileEntry(target, UNKNOWN_SIZE, entry.mode());
      if (!analyzers.wanting(original).containsAll(wanting)) {
        links.add(entry.path(), target);
      }
    }
  }

  private void walkLinks(TarReader reader, Analysis analysis) {
    for (TarEntry entry = reader.next(); entry != null; entry = reader.next()) {
      List<String> names = links.namesOf(entry.path());
      if (entry.kind() == TarEntry.Kind.FILE && !names.isEmpty()) {
        try (ContentMemory.Held content = memory.hold(entry.size(), reader::read)) {
          for (String name : names) {
            linked(name, entry, content.content(), analysis);
          }
        } catch (IOException e) {
          found.problem(new Problem(names.getFirst(), 0, "cannot be read: " + e.getMessage()));
        }
      }
    }
  }

  private void linked(String name, TarEntry target, ByteBuffer content, Analysis analysis) {
    FileEntry original = new FileEntry(target.path(), target.size(), target.mode());
    FileEntry file = new FileEntry(name, target.size(), target.mode());
    List<Analyzer> wanting = new ArrayList<>(analyzers.wanting(file));
    wanting.removeAll(analyzers.wanting(original));
    if (!wanting.isEmpty()) {
      analysis.file(new Analysis.Wanted(file, wanting), new Buffered(content.duplicate()), scratch);
    }
  }

  /// A content that is in memory already.
  private record Buffered(ByteBuffer content) implements Analysis.Content {
    @Override
    public int read(byte[] target, int offset, int length) {
      if (!content.hasRemaining()) {
        return -1;
      }
      int n = Math.min(length, content.remaining());
      content.get(target, offset, n);
      return n;
    }

    @Override
    public ByteBuffer inPlace() {
      return content;
    }
  }

  /// The content of the member at which a reader stands.
  private record Member(TarReader reader) implements Analysis.Content {
    @Override
    public int read(byte[] target, int offset, int length) {
      return reader.read(target, offset, length);
    }

    @Override
    public @Nullable ByteBuffer inPlace() {
      return reader.view();
    }
  }
}
