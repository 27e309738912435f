package dev.seawall.artifact.rpm;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes package descriptions for tests.
final class HeaderMaker {
  private final List<int[]> index = new ArrayList<>();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();

  static HeaderMaker named(String name, String version, String release) {
    return new HeaderMaker()
        .text(RpmTag.NAME, name)
        .text(RpmTag.VERSION, version)
        .text(RpmTag.RELEASE, release);
  }

  HeaderMaker text(RpmTag tag, String value) {
    return add(tag, 6, 1, value + "\0");
  }

  HeaderMaker texts(RpmTag tag, String... values) {
    return add(tag, 8, values.length, String.join("\0", values) + "\0");
  }

  HeaderMaker number(RpmTag tag, int... values) {
    while (data.size() % Integer.BYTES != 0) {
      data.write(0);
    }
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
    bytes.asIntBuffer().put(values);
    return add(tag, 4, values.length, new String(bytes.array(), StandardCharsets.ISO_8859_1));
  }

  HeaderMaker bytes(RpmTag tag, byte... values) {
    return add(tag, 7, values.length, new String(values, StandardCharsets.ISO_8859_1));
  }

  /// An entry whose numbers need not be true.
  HeaderMaker entry(RpmTag tag, int type, int offset, int count) {
    index.add(new int[] {tag.number(), type, offset, count});
    return this;
  }

  private HeaderMaker add(RpmTag tag, int type, int count, String value) {
    entry(tag, type, data.size(), count);
    data.writeBytes(value.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  byte[] blob() {
    ByteBuffer blob =
        ByteBuffer.allocate(8 + 16 * index.size() + data.size())
            .putInt(index.size())
            .putInt(data.size());
    index.forEach(
        entry -> blob.putInt(entry[0]).putInt(entry[1]).putInt(entry[2]).putInt(entry[3]));
    return blob.put(data.toByteArray()).array();
  }

  RpmHeader header() {
    return new RpmHeader(blob());
  }
}
