package dev.seawall.advisory.bolt;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/// The mapped bytes of a bolt file, cut into pages.
///
/// They are looked at through byte buffers rather than through the segment itself, because the
/// segment's accessors link method handles on first use, which costs a short-lived process more
/// than all its reading. A buffer ends at 2 GiB: so there is one for every GiB, each reaching into
/// the next, and a page of up to 1 GiB lies whole in the buffer of its start.
final class Pages {
  private static final int WINDOW_SHIFT = 30;
  private static final long WINDOW = 1L << WINDOW_SHIFT;

  private final Path file;
  private final long size;
  private final ByteBuffer[] windows;
  private final int pageSize;
  private final long count;

  private Pages(Path file, long size, ByteBuffer[] windows, Meta meta) {
    this.file = file;
    this.size = size;
    this.windows = windows;
    this.pageSize = meta.pageSize();
    this.count = meta.pageCount();
  }

  static Pages of(Path file, MemorySegment bytes, Meta meta) {
    long size = bytes.byteSize();
    ByteBuffer[] windows = new ByteBuffer[Math.toIntExact((size + WINDOW - 1) >>> WINDOW_SHIFT)];
    for (int i = 0; i < windows.length; i++) {
      long start = i * WINDOW;
      long length = Math.min(size - start, Integer.MAX_VALUE);
      windows[i] = bytes.asSlice(start, length).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }
    return new Pages(file, size, windows, meta);
  }

  /// How many pages the file has: no walk through a sound tree meets more.
  long count() {
    return count;
  }

  /// Bytes of all pages.
  long size() {
    return count * pageSize;
  }

  /// The branch or leaf page of that number.
  Page page(long id) {
    if (id < 2 || id >= count) {
      throw damaged("page " + Long.toUnsignedString(id) + " is referred to, but there is none");
    }
    long offset = id * pageSize;
    ByteBuffer window = windows[(int) (offset >>> WINDOW_SHIFT)];
    int start = (int) (offset & (WINDOW - 1));
    if (window.getLong(start) != id) {
      throw damaged("page " + Long.toUnsignedString(id) + " carries the number of another page");
    }
    long length = (1 + (window.getInt(start + Layout.OVERFLOW) & 0xffffffffL)) * pageSize;
    if (length > Math.min(WINDOW, size - offset)) {
      throw damaged("page " + Long.toUnsignedString(id) + " reaches beyond the end of the file");
    }
    return new Page(this, window, start, (int) length);
  }

  BoltException damaged(String what) {
    return new BoltException(file + " is damaged: " + what + ". " + BoltFile.REMEDY);
  }
}
