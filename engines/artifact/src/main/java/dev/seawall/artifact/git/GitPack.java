package dev.seawall.artifact.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// One pack with its index of version 2 (git's pack-format): finds an object by its id and puts it
/// together from its deltas.
final class GitPack {
  private static final int INDEX_MAGIC = 0xff744f63;
  private static final int FANOUT = 8;
  private static final int IDS = FANOUT + 256 * 4;
  private static final int OFFSET_DELTA = 6;
  private static final int ID_DELTA = 7;
  private static final int MAX_CHAIN = 64;

  private final IndexFile index;
  private final ByteBuffer pack;

  private GitPack(IndexFile index, ByteBuffer pack) {
    this.index = index;
    this.pack = pack;
  }

  /// The object of that id (20 bytes), if the pack holds it.
  static Optional<byte[]> read(Path indexPath, byte[] id) throws IOException {
    IndexFile index = new IndexFile(map(indexPath));
    long offset = index.find(id);
    if (offset < 0) {
      return Optional.empty();
    }
    String name = indexPath.getFileName().toString();
    Path packPath =
        indexPath.resolveSibling(name.substring(0, name.length() - ".idx".length()) + ".pack");
    return Optional.of(new GitPack(index, map(packPath)).object(offset, 0));
  }

  private static ByteBuffer map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() > Integer.MAX_VALUE) {
        throw new GitFormatException(file + " is larger than 2 GiB");
      }
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
  }

  private byte[] object(long offset, int depth) {
    if (depth > MAX_CHAIN) {
      throw new GitFormatException("a chain of deltas is too long");
    }
    Cursor at = new Cursor(pack, offset);
    int first = at.next();
    int type = (first >> 4) & 7;
    long size = first & 15;
    for (int shift = 4; (first & 0x80) != 0; shift += 7) {
      first = at.next();
      size |= (long) (first & 0x7f) << Math.min(shift, 56);
    }
    if (size < 0 || size > GitObjects.MAX_SIZE) {
      throw new GitFormatException("an object is larger than 1 MiB");
    }
    return switch (type) {
      case OFFSET_DELTA -> {
        long base = offset - at.distance();
        yield applied(object(base, depth + 1), inflate(at.position(), (int) size));
      }
      case ID_DELTA -> {
        long base = index.find(at.bytes(20));
        yield applied(object(base, depth + 1), inflate(at.position(), (int) size));
      }
      default -> inflate(at.position(), (int) size);
    };
  }

  private byte[] inflate(int position, int size) {
    byte[] content = new byte[size];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(pack.duplicate().position(position));
      int read = 0;
      while (read < size) {
        int count = inflater.inflate(content, read, size - read);
        if (count == 0) {
          throw new GitFormatException("an object ends too early");
        }
        read += count;
      }
      return content;
    } catch (DataFormatException e) {
      throw new GitFormatException("an object cannot be inflated: " + e.getMessage());
    }
  }

  private static byte[] applied(byte[] base, byte[] delta) {
    Cursor at = new Cursor(ByteBuffer.wrap(delta), 0);
    at.varint();
    long size = at.varint();
    if (size > GitObjects.MAX_SIZE) {
      throw new GitFormatException("an object is larger than 1 MiB");
    }
    ByteBuffer result = ByteBuffer.allocate((int) size);
    while (at.position() < delta.length) {
      int instruction = at.next();
      byte[] from = base;
      int start = 0;
      int length = instruction;
      if ((instruction & 0x80) != 0) {
        start = at.packed(instruction, 4);
        length = at.packed(instruction >> 4, 3);
        length = length == 0 ? 0x10000 : length;
      } else {
        from = delta;
        start = at.skip(length);
      }
      boolean outside = start < 0 || length <= 0 || (long) start + length > from.length;
      if (outside || length > result.remaining()) {
        throw new GitFormatException("a delta copies from outside");
      }
      result.put(from, start, length);
    }
    return Arrays.copyOf(result.array(), result.position());
  }

  /// The index: sorted ids, and where their objects begin.
  private record IndexFile(ByteBuffer bytes) {
    IndexFile {
      if (bytes.capacity() < IDS || bytes.getInt(0) != INDEX_MAGIC || bytes.getInt(4) != 2) {
        throw new GitFormatException("a pack index is not of version 2");
      }
    }

    long find(byte[] id) {
      int count = bytes.getInt(FANOUT + 255 * 4);
      if (count < 0 || (long) IDS + (long) count * 28 > bytes.capacity()) {
        throw new GitFormatException("a pack index is shorter than it says");
      }
      int bucket = id[0] & 0xff;
      int low = bucket == 0 ? 0 : bytes.getInt(FANOUT + (bucket - 1) * 4);
      int high = bytes.getInt(FANOUT + bucket * 4) - 1;
      if (low < 0 || high >= count) {
        throw new GitFormatException("the fan-out of a pack index is out of range");
      }
      byte[] candidate = new byte[20];
      while (low <= high) {
        int middle = (low + high) >>> 1;
        bytes.get(IDS + middle * 20, candidate);
        int order = Arrays.compareUnsigned(candidate, id);
        if (order == 0) {
          int offset = bytes.getInt(IDS + count * 24 + middle * 4);
          if (offset < 0) {
            throw new GitFormatException("the pack is larger than 2 GiB");
          }
          return offset;
        }
        if (order < 0) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return -1;
    }
  }
}
