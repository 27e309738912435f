package dev.seawall.artifact.scan;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.Blob;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.FileEntry;
import dev.seawall.model.Layer;
import dev.seawall.model.Problem;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Walks a folder, or looks at a single file. Symbolic links are not followed, so that nothing
/// outside is read and nothing twice.
final class FolderScan {
  private static final int REPORTED_PROBLEMS = 100;
  private static final int TYPE = 0170000;
  private static final int REGULAR = 0100000;
  private static final int DIRECTORY = 0040000;

  private final Path root;
  private final AnalyzerSet analyzers;
  private final PathFilter filter;
  private final ContentMemory memory;
  private final int parallel;
  private final BlobBuilder found = new BlobBuilder();
  private final Queue<Scratch> scratches = new ConcurrentLinkedQueue<>();
  private final AtomicInteger problems = new AtomicInteger();

  FolderScan(Path root, ScanOptions options, AnalyzerSet analyzers, ContentMemory memory) {
    this.root = root;
    this.analyzers = analyzers;
    this.filter = PathFilter.forFolder(root, options);
    this.memory = memory;
    this.parallel = Math.min(options.threads(), Runtime.getRuntime().availableProcessors());
  }

  /// Walks the folder.
  ///
  /// @throws ArtifactException if the folder itself cannot be read
  Blob scan() {
    Path start = start();
    try (Analysis analysis = new Analysis(memory, found);
        TaskQueue tasks = new TaskQueue(parallel)) {
      Walk walk = new Walk(analysis, tasks);
      if (Files.isDirectory(start)) {
        walk.all(start);
      } else {
        walk.visit(start, start.getFileName().toString());
      }
      tasks.finish();
      analysis.finish();
    }
    int more = problems.get() - REPORTED_PROBLEMS;
    if (more > 0) {
      found.problem(new Problem("", 0, more + " more files and folders cannot be read"));
    }
    return found.build(Layer.NONE).withRelevantSystemFiles();
  }

  // A link that the user names is meant to be followed.
  private Path start() {
    try {
      return root.toRealPath();
    } catch (NoSuchFileException e) {
      throw new ArtifactException(root + ": no such file or directory", e);
    } catch (IOException e) {
      throw new ArtifactException(root + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /// A folder that is still to be read.
  private record Folder(Path folder, String path) {}

  /// The walk of one thread, which leaves the reading of files to others.
  private final class Walk {
    private final Analysis analysis;
    private final TaskQueue tasks;

    private Walk(Analysis analysis, TaskQueue tasks) {
      this.analysis = analysis;
      this.tasks = tasks;
    }

    private void all(Path start) {
      Deque<Folder> waiting = new ArrayDeque<>(List.of(new Folder(start, "")));
      while (!waiting.isEmpty()) {
        Folder next = waiting.removeLast();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(next.folder)) {
          for (Path child : children) {
            String path = next.path + child.getFileName();
            if (visit(child, path) && !filter.skipsFolder(path)) {
              waiting.add(new Folder(child, path + "/"));
            }
          }
        } catch (DirectoryIteratorException e) {
          unreadable(next.path, new IOException(e.getMessage(), e));
        } catch (IOException e) {
          unreadable(next.path, e);
        }
      }
    }

    // Whether it is a folder.
    private boolean visit(Path file, String path) {
      Map<String, Object> attributes;
      try {
        attributes = Files.readAttributes(file, "unix:mode,size", LinkOption.NOFOLLOW_LINKS);
      } catch (IOException e) {
        unreadable(path, e);
        return false;
      }
      int mode = attributes.get("mode") instanceof Integer value ? value : 0;
      if ((mode & TYPE) == REGULAR) {
        long size = attributes.get("size") instanceof Long value ? value : 0;
        FileEntry entry = new FileEntry(path, size, mode & 07777);
        List<Analyzer> wanting = analyzers.wanting(entry);
        if (!wanting.isEmpty() && !filter.skipsFile(path)) {
          Analysis.Wanted wanted = new Analysis.Wanted(entry, wanting);
          tasks.add(() -> read(file, wanted, analysis));
        }
      }
      return (mode & TYPE) == DIRECTORY;
    }
  }

  private void read(Path file, Analysis.Wanted wanted, Analysis analysis) {
    Scratch free = scratches.poll();
    Scratch scratch = free == null ? new Scratch() : free;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        Arena arena = Arena.ofConfined()) {
      analysis.file(wanted, new Opened(channel, arena), scratch);
    } catch (IOException e) {
      unreadable(wanted.file().path(), e);
    } finally {
      scratches.add(scratch);
    }
  }

  private void unreadable(String path, IOException e) {
    if (e instanceof NoSuchFileException) {
      // It was deleted since its folder was read.
      return;
    }
    if (problems.incrementAndGet() <= REPORTED_PROBLEMS) {
      String reason = e instanceof AccessDeniedException ? "permission denied" : e.getMessage();
      found.problem(new Problem(path, 0, "cannot be read: " + reason));
    }
  }

  /// The content of an open file; a large one is mapped instead of copied.
  private record Opened(FileChannel channel, Arena arena) implements Analysis.Content {
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return channel.read(ByteBuffer.wrap(target, offset, length));
    }

    @Override
    public @Nullable ByteBuffer inPlace() throws IOException {
      if (channel.size() <= Scratch.LARGEST) {
        return null;
      }
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena).asByteBuffer();
    }
  }
}
