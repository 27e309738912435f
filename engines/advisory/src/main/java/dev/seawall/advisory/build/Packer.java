package dev.seawall.advisory.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Packs texts and numbers into bytes for the time of a build.
final class Packer {
  private final ByteBuilder out = new ByteBuilder();

  Packer number(int number) {
    out.add(number >>> 24);
    out.add(number >>> 16);
    out.add(number >>> 8);
    out.add(number);
    return this;
  }

  Packer real(double number) {
    long bits = Double.doubleToLongBits(number);
    return number((int) (bits >>> 32)).number((int) bits);
  }

  Packer text(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    number(bytes.length);
    out.add(bytes);
    return this;
  }

  Packer texts(List<String> texts) {
    number(texts.size());
    texts.forEach(this::text);
    return this;
  }

  Packer map(Map<String, String> map) {
    number(map.size());
    new TreeMap<>(map).forEach((key, value) -> text(key).text(value));
    return this;
  }

  byte[] toBytes() {
    return out.toBytes();
  }

  /// Takes the values out again, in the order in which they were packed.
  static final class Unpacker {
    private final ByteBuffer in;

    Unpacker(byte[] bytes) {
      in = ByteBuffer.wrap(bytes);
    }

    int number() {
      return in.getInt();
    }

    double real() {
      return in.getDouble();
    }

    String text() {
      byte[] bytes = new byte[in.getInt()];
      in.get(bytes);
      return new String(bytes, UTF_8);
    }

    List<String> texts() {
      int size = in.getInt();
      List<String> texts = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        texts.add(text());
      }
      return texts;
    }

    SortedMap<String, String> map() {
      int size = in.getInt();
      SortedMap<String, String> map = new TreeMap<>();
      for (int i = 0; i < size; i++) {
        map.put(text(), text());
      }
      return map;
    }
  }
}
