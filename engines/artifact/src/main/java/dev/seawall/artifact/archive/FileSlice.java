package dev.seawall.artifact.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// A piece of a file as a stream. Any number of slices read the same channel at once; closing one
/// leaves the channel open.
public final class FileSlice extends InputStream {
  private final FileChannel channel;
  private long position;
  private final long end;

  /// @param offset where the piece begins
  /// @param size bytes; a piece that leads beyond the file's end just ends there
  public FileSlice(FileChannel channel, long offset, long size) {
    this.channel = channel;
    this.position = offset;
    this.end = offset + size;
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
}
