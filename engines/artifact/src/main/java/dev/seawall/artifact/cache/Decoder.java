package dev.seawall.artifact.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Reads what an [Encoder] wrote. Whatever the bytes are, it reads no further than they go and
/// allocates no more than they justify.
final class Decoder {
  /// Room made for a list before its elements are seen.
  private static final int SURE = 1 << 12;

  private final byte[] bytes;
  private int position;
  private final int end;
  private final List<String> texts = new ArrayList<>();

  Decoder(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.position = from;
    this.end = end;
  }

  boolean atEnd() {
    return position == end;
  }

  long number() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte b = one();
      value |= (b & 0x7fL) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new DamagedException("a number without end");
  }

  int smallNumber() {
    long value = number();
    if (value != (int) value) {
      throw new DamagedException("a number out of range");
    }
    return (int) value;
  }

  String text() {
    long mark = number();
    if ((mark & 1) != 0) {
      return known(mark >>> 1);
    }
    long length = mark >>> 1;
    if (length > end - position) {
      throw new DamagedException("a text out of range");
    }
    String text = new String(bytes, position, (int) length, StandardCharsets.UTF_8);
    position += (int) length;
    texts.add(text);
    return text;
  }

  List<String> texts() {
    return list(Decoder::text);
  }

  <T> List<T> list(Function<Decoder, T> element) {
    long count = number();
    // Each element takes a byte at least.
    if (count < 0 || count > end - position) {
      throw new DamagedException("a list out of range");
    }
    if (count == 0) {
      return List.of();
    }
    List<T> list = new ArrayList<>((int) Math.min(count, SURE));
    for (int i = 0; i < count; i++) {
      list.add(element.apply(this));
    }
    return list;
  }

  private String known(long index) {
    if (index >= texts.size()) {
      throw new DamagedException("a text that was not written");
    }
    return texts.get((int) index);
  }

  private byte one() {
    if (position == end) {
      throw new DamagedException("it ends too early");
    }
    return bytes[position++];
  }
}
