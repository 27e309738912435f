package dev.seawall.artifact.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A piece of a file as a stream.
public final class FileSlice extends InputStream {
  private final FileChannel channel;
  private final boolean owned;
  private long position;
  private final long end;

  private FileSlice(FileChannel channel, boolean owned, long offset, long size) {
    this.channel = channel;
    this.owned = owned;
    this.position = offset;
    this.end = offset + size;
  }

  /// A piece of an open file. Any number of slices read the same channel at once; closing one
  /// leaves the channel open.
  ///
  /// @param offset where the piece begins
  /// @param size bytes; a piece that leads beyond the file's end just ends there
  public static FileSlice of(FileChannel channel, long offset, long size) {
    return new FileSlice(channel, false, offset, size);
  }

  /// A whole file, which is closed with the stream.
  public static FileSlice open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    return new FileSlice(channel, true, 0, Long.MAX_VALUE);
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
    int wanted = (int) Math.min(length, end - position);
    int n = channel.read(ByteBuffer.wrap(target, offset, wanted), position);
    if (n > 0) {
      position += n;
    }
    return n;
  }

  /// Moves on without reading; not beyond the end of the file or piece.
  @Override
  public long skip(long bytes) throws IOException {
    long last = Math.min(end, channel.size());
    long skipped = Math.max(0, Math.min(bytes, last - position));
    position += skipped;
    return skipped;
  }

  @Override
  public void close() throws IOException {
    if (owned) {
      channel.close();
    }
  }
}
