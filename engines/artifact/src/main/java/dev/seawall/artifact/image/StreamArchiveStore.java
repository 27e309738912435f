package dev.seawall.artifact.image;

import dev.seawall.artifact.archive.Compression;
import dev.seawall.artifact.archive.LayerLimits;
import dev.seawall.artifact.archive.MemberPaths;
import dev.seawall.artifact.archive.TarEntry;
import dev.seawall.artifact.archive.TarReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A large archive that can only be read from its beginning: compressed, or exported by a container
/// engine. A first pass tells where the members lie and keeps the small ones; whoever then opens
/// the large ones in the order in which they lie reads the archive once more, not once for each.
final class StreamArchiveStore implements BlobStore {
  private static final int SMALL = 256 << 10;
  private static final int ALL_SMALL = 16 << 20;

  private final StreamSource source;
  private final String where;
  private final ArchiveIndex index;
  private final Map<TarEntry, byte[]> small = new HashMap<>();
  private final Map<TarEntry, String> compressed = new HashMap<>();
  private int smallBytes;
  private @Nullable Cursor idle;

  /// @param firstPass the archive from its beginning, decompressed
  StreamArchiveStore(StreamSource source, InputStream firstPass, String where) {
    this.source = source;
    this.where = where;
    this.index = ArchiveIndex.read(new TarReader(firstPass, where), where, this::visit);
  }

  private void visit(TarEntry entry, TarReader reader) {
    if (entry.kind() != TarEntry.Kind.FILE || entry.offset() < 0) {
      return;
    }
    if (entry.size() <= SMALL && smallBytes + entry.size() <= ALL_SMALL) {
      byte[] content = new byte[(int) entry.size()];
      smallBytes += readUpTo(reader, content);
      small.put(entry, content);
    } else {
      String digest = compressedDigest(entry, reader);
      if (!digest.isEmpty()) {
        compressed.put(entry, digest);
      }
    }
  }

  private static String compressedDigest(TarEntry entry, TarReader reader) {
    byte[] start = new byte[Compression.MAGIC_LENGTH];
    int n = readUpTo(reader, start);
    if (Compression.of(start, n) == Compression.NONE) {
      return "";
    }
    String named = Digests.ofLayoutPath(entry.path());
    return named.isEmpty() ? ContentDigest.sha256(start, reader) : named;
  }

  private static int readUpTo(TarReader reader, byte[] target) {
    int n = 0;
    for (int more = 0; more >= 0 && n < target.length; n += Math.max(0, more)) {
      more = reader.read(target, n, target.length - n);
    }
    return n;
  }

  @Override
  public String compressedDigest(String path) throws IOException {
    TarEntry entry = index.find(MemberPaths.clean(path));
    if (entry == null || small.containsKey(entry)) {
      return BlobStore.super.compressedDigest(path);
    }
    return compressed.getOrDefault(entry, "");
  }

  @Override
  public boolean holds(String path) {
    return index.find(MemberPaths.clean(path)) != null;
  }

  @Override
  public long size(String path) {
    TarEntry entry = index.find(MemberPaths.clean(path));
    return entry == null ? 0 : entry.size();
  }

  @Override
  public long position(String path) {
    TarEntry entry = index.find(MemberPaths.clean(path));
    return entry == null ? 0 : entry.offset();
  }

  @Override
  public boolean isSequential() {
    return true;
  }

  @Override
  public InputStream open(String path) throws IOException {
    TarEntry entry = index.get(path);
    byte[] content = small.get(entry);
    if (content != null) {
      return new ByteArrayInputStream(content);
    }
    Cursor cursor = takeIdle(entry.offset());
    if (cursor == null) {
      InputStream in = source.open();
      cursor = new Cursor(Compression.decompressing(in, LayerLimits.DEFAULT, where));
    }
    cursor.moveTo(entry);
    return cursor;
  }

  @Override
  public synchronized void close() {
    if (idle != null) {
      idle.end();
      idle = null;
    }
  }

  // A stream that has not passed the wanted place yet; nobody else reads it.
  private synchronized @Nullable Cursor takeIdle(long offset) {
    if (idle == null || idle.position > offset) {
      return null;
    }
    Cursor taken = idle;
    idle = null;
    return new Cursor(taken);
  }

  private synchronized void giveBack(Cursor cursor) {
    if (idle != null) {
      idle.end();
    }
    idle = cursor;
  }

  /// One pass through the archive, limited to one member at a time. Closing it leaves the pass for
  /// the next member.
  private final class Cursor extends InputStream {
    private final InputStream in;
    private long position;
    private long end;
    private boolean closed;

    private Cursor(InputStream in) {
      this.in = in;
    }

    private Cursor(Cursor before) {
      this.in = before.in;
      this.position = before.position;
    }

    private void moveTo(TarEntry entry) throws IOException {
      byte[] passed = new byte[64 << 10];
      while (position < entry.offset()) {
        int wanted = (int) Math.min(passed.length, entry.offset() - position);
        int n = in.read(passed, 0, wanted);
        if (n < 0) {
          throw new EOFException("the archive became shorter while it was read");
        }
        position += n;
      }
      end = position + entry.size();
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (position >= end) {
        return -1;
      }
      int n = in.read(target, offset, (int) Math.min(length, end - position));
      if (n > 0) {
        position += n;
      }
      return n;
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        giveBack(this);
      }
    }

    private void end() {
      try {
        in.close();
      } catch (IOException e) {
        // All that was wanted has been read.
      }
    }
  }
}
