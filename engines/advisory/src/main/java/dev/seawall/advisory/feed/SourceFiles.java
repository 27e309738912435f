package dev.seawall.advisory.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.seawall.advisory.AdvisoryException;
import dev.seawall.artifact.archive.Compression;
import dev.seawall.artifact.archive.LayerLimits;
import dev.seawall.artifact.archive.TarEntry;
import dev.seawall.artifact.archive.TarReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Goes through the files of a source: a folder, a tar or zip archive, compressed or not, or one
/// file. What an archive is, is told by its content. Archives within a folder are opened too;
/// archives within archives are not.
final class SourceFiles {
  private static final int TAR_MAGIC = 257;
  private static final int PEEK = 512;
  private static final List<String> SUFFIXES = List.of(".gz", ".zst", ".zstd");

  /// What is done with a file.
  interface Visitor {
    void visit(SourceFile file) throws IOException;
  }

  /// The content of the member at hand of a tar archive.
  private static final class MemberStream extends InputStream {
    private final TarReader tar;

    MemberStream(TarReader tar) {
      this.tar = tar;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return length == 0 ? 0 : tar.read(target, offset, length);
    }
  }

  private SourceFiles() {}

  /// The paths that a source consists of: those of a folder's archives each, and of its other files
  /// all together.
  static List<Path> parts(Path source) {
    if (!Files.isDirectory(source)) {
      return List.of(source);
    }
    List<Path> files = list(source);
    List<Path> parts = new ArrayList<>(files.stream().filter(SourceFiles::isArchiveName).toList());
    if (parts.isEmpty() || parts.size() < files.size()) {
      parts.addFirst(source);
    }
    return parts;
  }

  /// Visits the files of one of the [#parts], in a fixed order.
  static void visit(Path part, Visitor visitor) {
    try {
      if (Files.isDirectory(part)) {
        for (Path file : list(part)) {
          if (!isArchiveName(file)) {
            String path = part.relativize(file).toString().replace('\\', '/');
            visitFile(file, path, visitor);
          }
        }
      } else {
        visitFile(part, String.valueOf(part.getFileName()), visitor);
      }
    } catch (IOException e) {
      throw new AdvisoryException("cannot read " + part + ": " + e.getMessage(), e);
    }
  }

  private static void visitFile(Path file, String path, Visitor visitor) throws IOException {
    try (InputStream stored = Files.newInputStream(file);
        InputStream in =
            new BufferedInputStream(
                Compression.decompressing(stored, LayerLimits.DEFAULT, file.toString()), 1 << 16)) {
      byte[] start = peek(in);
      if (isTar(start)) {
        visitTar(in, file, visitor);
      } else if (start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3) {
        visitZip(in, visitor);
      } else {
        visitor.visit(new SourceFile(withoutSuffix(path), in));
      }
    }
  }

  private static void visitTar(InputStream in, Path file, Visitor visitor) throws IOException {
    TarReader tar = new TarReader(in, file.toString());
    for (TarEntry entry = tar.next(); entry != null; entry = tar.next()) {
      if (entry.kind() == TarEntry.Kind.FILE && !isHidden(entry.path())) {
        visitor.visit(new SourceFile(entry.path(), new MemberStream(tar)));
      }
    }
  }

  private static void visitZip(InputStream in, Visitor visitor) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!entry.isDirectory() && !isHidden(entry.getName())) {
        visitor.visit(new SourceFile(entry.getName(), zip));
      }
    }
  }

  private static List<Path> list(Path folder) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              boolean hidden = !dir.equals(folder) && isHidden(String.valueOf(dir.getFileName()));
              return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && !isHidden(String.valueOf(file.getFileName()))) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new AdvisoryException("cannot read " + folder + ": " + e.getMessage(), e);
    }
    files.sort(null);
    return files;
  }

  /// Whether a part of the path starts with a dot, as in `.git/config`.
  private static boolean isHidden(String path) {
    return path.startsWith(".") || path.contains("/.");
  }

  private static boolean isArchiveName(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".tgz") || name.endsWith(".zip") || withoutSuffix(name).endsWith(".tar");
  }

  private static String withoutSuffix(String name) {
    for (String suffix : SUFFIXES) {
      if (name.endsWith(suffix)) {
        return name.substring(0, name.length() - suffix.length());
      }
    }
    return name;
  }

  private static boolean isTar(byte[] start) {
    return start.length > TAR_MAGIC + 5
        && new String(start, TAR_MAGIC, 5, ISO_8859_1).equals("ustar");
  }

  static byte[] peek(InputStream in) throws IOException {
    in.mark(PEEK);
    byte[] start = new byte[PEEK];
    int length = in.readNBytes(start, 0, PEEK);
    in.reset();
    return Arrays.copyOf(start, length);
  }
}
