package dev.seawall.artifact.zstd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The literals of a block: bytes that stand between its matches.
final class Literals {
  /// Room behind the literals, so that they can be copied eight at a time.
  private static final int SLACK = 16;

  private byte[] bytes = new byte[0];
  private int size;
  private @Nullable HuffmanTable table;

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  /// A frame begins: no code is known.
  void reset() {
    table = null;
  }

  /// Reads the section of literals; gives where the block goes on.
  ///
  /// @param most bytes that a block can have
  int read(byte[] in, int start, int end, int most) throws CorruptException {
    require(start < end);
    return (in[start] & 2) == 0 ? plain(in, start, end, most) : coded(in, start, end, most);
  }

  private int plain(byte[] in, int start, int end, int most) throws CorruptException {
    int form = (in[start] >>> 2) & 3;
    int header = (form & 1) == 0 ? 1 : form == 1 ? 2 : 3;
    require(end - start >= header);
    long bits = LittleEndian.some(in, start, header);
    make((int) (bits >>> (header == 1 ? 3 : 4)), most);
    int at = start + header;
    if ((in[start] & 3) == 0) {
      require(end - at >= size);
      System.arraycopy(in, at, bytes, 0, size);
      return at + size;
    }
    require(end > at);
    Arrays.fill(bytes, 0, size, in[at]);
    return at + 1;
  }

  private int coded(byte[] in, int start, int end, int most) throws CorruptException {
    int form = (in[start] >>> 2) & 3;
    int header = form < 2 ? 3 : form + 2;
    int width = form < 2 ? 10 : form == 2 ? 14 : 18;
    require(end - start >= header);
    long bits = LittleEndian.some(in, start, header);
    int mask = (1 << width) - 1;
    make((int) (bits >>> 4) & mask, most);
    int at = start + header;
    int stop = at + ((int) (bits >>> (4 + width)) & mask);
    require(stop <= end);
    HuffmanTable code = table;
    if ((in[start] & 3) == 2) {
      code = HuffmanTable.read(in, at, stop);
      table = code;
      at = code.end;
    }
    if (code == null) {
      throw new CorruptException("literals in a code that was not given");
    }
    if (form == 0) {
      code.decode(in, at, stop, new HuffmanTable.Target(bytes, 0, size));
    } else {
      fourStreams(code, in, at, stop);
    }
    return stop;
  }

  private void fourStreams(HuffmanTable code, byte[] in, int start, int end)
      throws CorruptException {
    require(end - start >= 6);
    int from = start + 6;
    int part = (size + 3) / 4;
    for (int i = 0; i < 4; i++) {
      int to = i == 3 ? end : from + (int) LittleEndian.some(in, start + 2 * i, 2);
      int first = i * part;
      int last = i == 3 ? size : first + part;
      require(to <= end && last <= size && first <= last);
      code.decode(in, from, to, new HuffmanTable.Target(bytes, first, last));
      from = to;
    }
  }

  private void make(int count, int most) throws CorruptException {
    if (count > most) {
      throw new CorruptException("more literals than a block can have");
    }
    if (bytes.length < count + SLACK) {
      bytes = new byte[most + SLACK];
    }
    size = count;
  }

  private static void require(boolean condition) throws CorruptException {
    if (!condition) {
      throw new CorruptException("literals that are cut off");
    }
  }
}
