package dev.seawall.artifact.zip;

import dev.seawall.artifact.ArtifactException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// An archive in memory. Sizes, counts and offsets in it are checked against what is really there;
/// what an entry inflates to is bounded by the caller and by a budget for the whole archive.
public final class ZipArchive {
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int FIRST_CHUNK = 64 << 10;

  private final Records records;
  private final List<ZipEntry> entries;
  private final long start;
  private final boolean complete;
  private final ZipBudget budget;

  private ZipArchive(Records records, Directory directory, boolean complete, ZipBudget budget) {
    this.records = records;
    this.entries = List.copyOf(directory.entries());
    this.start = directory.start();
    this.complete = complete;
    this.budget = budget;
  }

  /// Opens the archive in the buffer from its position to its limit. Without a central directory
  /// the entries are those that can be found from the front, see [#isComplete]; without any it is
  /// an [ArtifactException].
  ///
  /// @param uninteresting ending of the names of entries that are left out at once, in ASCII
  public static ZipArchive open(ByteBuffer bytes, ZipBudget budget, String uninteresting) {
    Records records = new Records(bytes);
    Directory directory = Directory.find(records, uninteresting);
    if (directory != null) {
      return new ZipArchive(records, directory, true, budget);
    }
    List<ZipEntry> found = LocalHeaders.walk(records);
    if (found.isEmpty()) {
      throw new ArtifactException("not a ZIP archive, or one that is damaged");
    }
    return new ZipArchive(records, new Directory(found, 0), false, budget);
  }

  /// In the archive's order; two may have one name.
  public List<ZipEntry> entries() {
    return entries;
  }

  /// Whether the archive has its directory, so that no entry is missing.
  public boolean isComplete() {
    return complete;
  }

  /// The content of an entry, read-only.
  ///
  /// @param limit bytes; an entry with more is refused with an [ArtifactException], as is one that
  ///   cannot be read
  public ByteBuffer content(ZipEntry entry, int limit) {
    long header = start + entry.headerOffset();
    if (entry.encrypted() || !records.isAt(header, LocalHeaders.SIGNATURE)) {
      throw new ArtifactException(
          entry.encrypted() ? "it is encrypted" : "the archive has no such entry where it says");
    }
    long content = header + LocalHeaders.SIZE + records.u16(header + 26) + records.u16(header + 28);
    return switch (entry.method()) {
      case STORED -> stored(content, Math.min(entry.compressedSize(), entry.size()), limit);
      case DEFLATED -> inflate(records.slice(content, entry.compressedSize()), entry, limit);
      default ->
          throw new ArtifactException(
              "it is compressed by method %d, which is unknown".formatted(entry.method()));
    };
  }

  private ByteBuffer stored(long content, long size, int limit) {
    if (size > limit) {
      throw tooLarge(limit);
    }
    return records.slice(content, size);
  }

  private ByteBuffer inflate(ByteBuffer compressed, ZipEntry entry, int limit) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(compressed);
      // The declared size only says how much to ask for at first: it may lie.
      long first = Math.min(Math.min(entry.size(), limit), firstSize(compressed));
      byte[] out = new byte[(int) first + 1];
      int length = 0;
      while (!inflater.finished()) {
        int inflated = inflater.inflate(out, length, out.length - length);
        length += inflated;
        budget.take(inflated);
        if (inflated == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw new ArtifactException("its compressed data is cut off");
        }
        if (length == out.length && !inflater.finished()) {
          out = grown(out, limit);
        }
      }
      return ByteBuffer.wrap(out, 0, length).slice().asReadOnlyBuffer();
    } catch (DataFormatException e) {
      throw new ArtifactException("its compressed data is damaged: " + e.getMessage(), e);
    } finally {
      inflater.end();
    }
  }

  /// Deflate never makes more than 1032 bytes of one, so that no more is allocated than the data
  /// can fill.
  private static long firstSize(ByteBuffer compressed) {
    return Math.max(FIRST_CHUNK, 1032L * compressed.remaining());
  }

  private static byte[] grown(byte[] out, int limit) {
    if (out.length > limit) {
      throw tooLarge(limit);
    }
    return Arrays.copyOf(out, (int) Math.min(limit + 1L, 2L * out.length));
  }

  private static ArtifactException tooLarge(int limit) {
    return new ArtifactException("it is larger than %d MB".formatted(limit >> 20));
  }
}
