package dev.seawall.oci.containerd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the header blocks of one connection (HPACK, RFC 7541), whose table lives as long as the
/// connection, and writes blocks that use no table.
final class HeaderBlock {
  private static final int TABLE_BYTES = 4096;
  private static final int ENTRY_OVERHEAD = 32;
  private static final int MAX_FIELDS = 1000;

  /// Appendix A, each entry as `name=value`.
  private static final List<String> STATIC =
      List.of(
          (":authority,:method=GET,:method=POST,:path=/,:path=/index.html,:scheme=http,"
                  + ":scheme=https,:status=200,:status=204,:status=206,:status=304,:status=400,"
                  + ":status=404,:status=500,accept-charset,accept-encoding=gzip; deflate,"
                  + "accept-language,accept-ranges,accept,access-control-allow-origin,age,allow,"
                  + "authorization,cache-control,content-disposition,content-encoding,"
                  + "content-language,content-length,content-location,content-range,content-type,"
                  + "cookie,date,etag,expect,expires,from,host,if-match,if-modified-since,"
                  + "if-none-match,if-range,if-unmodified-since,last-modified,link,location,"
                  + "max-forwards,proxy-authenticate,proxy-authorization,range,referer,refresh,"
                  + "retry-after,server,set-cookie,strict-transport-security,transfer-encoding,"
                  + "user-agent,vary,via,www-authenticate")
              .split(","));

  private record Field(String name, String value) {
    static Field of(String entry) {
      int equals = entry.indexOf('=');
      return equals < 0
          ? new Field(entry, "")
          : new Field(entry.substring(0, equals), entry.substring(equals + 1).replace(';', ','));
    }

    int size() {
      return name.length() + value.length() + ENTRY_OVERHEAD;
    }
  }

  /// The newest first.
  private final List<Field> table = new ArrayList<>();

  private int limit = TABLE_BYTES;
  private int size;

  /// The fields of a block; of several with one name the last counts.
  ///
  /// @throws IOException if it is malformed
  Map<String, String> read(byte[] block) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    ByteBuffer in = ByteBuffer.wrap(block);
    for (int count = 0; in.hasRemaining(); count++) {
      if (count == MAX_FIELDS) {
        throw new IOException("too many headers");
      }
      int first = in.get(in.position()) & 0xff;
      if ((first & 0xe0) == 0x20) {
        resize(integer(in, 5));
        continue;
      }
      Field field = (first & 0x80) != 0 ? indexed(integer(in, 7)) : literal(in, first);
      fields.put(field.name, field.value);
    }
    return fields;
  }

  /// A block of these fields, each written out.
  static byte[] write(Map<String, String> fields) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    fields.forEach((name, value) -> {
      out.write(0);
      writeText(out, name);
      writeText(out, value);
    });
    return out.toByteArray();
  }

  private Field literal(ByteBuffer in, int first) throws IOException {
    boolean kept = (first & 0xc0) == 0x40;
    int index = integer(in, kept ? 6 : 4);
    String name = index == 0 ? text(in) : indexed(index).name;
    Field field = new Field(name, text(in));
    if (kept) {
      table.addFirst(field);
      size += field.size();
      evict();
    }
    return field;
  }

  private Field indexed(int index) throws IOException {
    if (index >= 1 && index <= STATIC.size()) {
      return Field.of(STATIC.get(index - 1));
    }
    int dynamic = index - STATIC.size() - 1;
    if (dynamic < 0 || dynamic >= table.size()) {
      throw new IOException("malformed header index " + index);
    }
    return table.get(dynamic);
  }

  private void resize(int bytes) throws IOException {
    if (bytes > TABLE_BYTES) {
      throw new IOException("malformed header table size " + bytes);
    }
    limit = bytes;
    evict();
  }

  private void evict() {
    while (size > limit) {
      size -= table.removeLast().size();
    }
  }

  private static int integer(ByteBuffer in, int bits) throws IOException {
    int mask = (1 << bits) - 1;
    int value = next(in) & mask;
    if (value < mask) {
      return value;
    }
    for (int shift = 0; shift <= 21; shift += 7) {
      int b = next(in);
      value += (b & 0x7f) << shift;
      if ((b & 0x80) == 0) {
        return value;
      }
    }
    throw new IOException("malformed header integer");
  }

  private static String text(ByteBuffer in) throws IOException {
    boolean huffman = in.hasRemaining() && (in.get(in.position()) & 0x80) != 0;
    int length = integer(in, 7);
    if (length > in.remaining()) {
      throw new IOException("malformed header text");
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return huffman ? Huffman.decode(bytes) : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static int next(ByteBuffer in) throws IOException {
    if (!in.hasRemaining()) {
      throw new IOException("malformed header block");
    }
    return in.get() & 0xff;
  }

  private static void writeText(ByteArrayOutputStream out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    int length = bytes.length;
    if (length < 127) {
      out.write(length);
    } else {
      out.write(127);
      for (length -= 127; length >= 128; length >>= 7) {
        out.write((length & 0x7f) | 0x80);
      }
      out.write(length);
    }
    out.writeBytes(bytes);
  }
}
