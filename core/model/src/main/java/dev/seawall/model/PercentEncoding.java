package dev.seawall.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Percent-encoding as package URLs want it: everything but letters, digits, `-._~` and the colon.
final class PercentEncoding {
  private static final String PLAIN = "-._~:";
  private static final String HEX = "0123456789ABCDEF";

  private PercentEncoding() {}

  static void encode(String part, StringBuilder to) {
    for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(b)) {
        to.append((char) b);
      } else {
        to.append('%').append(HEX.charAt((b >> 4) & 0xf)).append(HEX.charAt(b & 0xf));
      }
    }
  }

  private static boolean isPlain(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || PLAIN.indexOf(b) >= 0;
  }

  /// Encodes segments, and leaves the slashes between them as they are.
  static void encodeSegments(String path, StringBuilder to) {
    int from = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
      encode(path.substring(from, slash), to);
      to.append('/');
      from = slash + 1;
    }
    encode(path.substring(from), to);
  }

  /// The text behind an encoded one. Throws [PackageUrl.MalformedException] if there is none.
  static String decode(String part) {
    if (part.indexOf('%') < 0) {
      return part;
    }
    byte[] encoded = part.getBytes(StandardCharsets.UTF_8);
    ByteBuffer decoded = ByteBuffer.allocate(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] != '%') {
        decoded.put(encoded[i]);
        continue;
      }
      int high = i + 2 < encoded.length ? Character.digit(encoded[i + 1], 16) : -1;
      int low = i + 2 < encoded.length ? Character.digit(encoded[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        throw new PackageUrl.MalformedException("'" + part + "' is not percent-encoded");
      }
      decoded.put((byte) (high << 4 | low));
      i += 2;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString();
    } catch (CharacterCodingException e) {
      throw new PackageUrl.MalformedException("'" + part + "' is not percent-encoded UTF-8");
    }
  }
}
