package dev.seawall.advisory.bolt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Numbers pages and writes them one behind the other. The first three, two metas and the list of
/// free pages, are left empty until the end.
final class PageOutput implements AutoCloseable {
  private static final int FREELIST_PAGE = 2;
  private static final int FIRST_PAGE = 3;
  private static final int BUFFER = 1 << 20;

  private final FileChannel channel;
  private final int pageSize;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
  private long nextPage = FIRST_PAGE;

  private PageOutput(FileChannel channel, int pageSize) {
    this.channel = channel;
    this.pageSize = pageSize;
    buffer.position(FIRST_PAGE * pageSize);
  }

  static PageOutput create(Path file, int pageSize) throws IOException {
    return new PageOutput(
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE),
        pageSize);
  }

  int pageSize() {
    return pageSize;
  }

  /// Writes the entries as the next page, with as many pages behind it as they need, and tells its
  /// number.
  long write(Entries entries) throws IOException {
    int pages = Math.ceilDiv(entries.size(), pageSize);
    long id = nextPage;
    nextPage += pages;
    ByteBuffer page = entries.toPage(id, pages * pageSize, pages - 1);
    if (page.remaining() > buffer.remaining()) {
      flush();
    }
    if (page.remaining() > buffer.remaining()) {
      writeFully(page);
    } else {
      buffer.put(page);
    }
    return id;
  }

  /// Writes the list of free pages, which is empty, and the head; the head last, so that a file
  /// with a head is whole.
  void finish(long root) throws IOException {
    flush();
    writeAt(FREELIST_PAGE, Entries.freelist(FREELIST_PAGE, pageSize));
    channel.force(false);
    for (int number = 0; number < 2; number++) {
      Meta meta = new Meta(pageSize, root, nextPage, number);
      writeAt(number, meta.toPage(number, FREELIST_PAGE));
    }
    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void flush() throws IOException {
    buffer.flip();
    writeFully(buffer);
    buffer.clear();
  }

  private void writeFully(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private void writeAt(int page, ByteBuffer bytes) throws IOException {
    long at = (long) page * pageSize;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }
}
