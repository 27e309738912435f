package dev.seawall.artifact.image;

/// The text form of content digests: `sha256:` or `sha512:` and the hexadecimal digits.
public final class Digests {
  private static final int SHA256_DIGITS = 64;
  private static final int SHA512_DIGITS = 128;

  private Digests() {}

  /// Whether the text is a digest of a known algorithm with lower-case digits of the right number.
  /// Only such a text may become part of a path or URL.
  public static boolean isValid(String text) {
    if (text.startsWith("sha256:")) {
      return isHex(text, 7, SHA256_DIGITS);
    }
    return text.startsWith("sha512:") && isHex(text, 7, SHA512_DIGITS);
  }

  /// Name of the algorithm as the JDK spells it.
  public static String algorithm(String digest) {
    return digest.startsWith("sha512:") ? "SHA-512" : "SHA-256";
  }

  /// Where an OCI layout keeps the content with this digest, relative to the layout's root.
  public static String layoutPath(String digest) {
    return "blobs/" + digest.replace(':', '/');
  }

  /// The digest that a layout's path names, or empty.
  static String ofLayoutPath(String path) {
    String digest = path.startsWith("blobs/") ? path.substring(6).replace('/', ':') : "";
    return isValid(digest) ? digest : "";
  }

  private static boolean isHex(String text, int from, int digits) {
    if (text.length() != from + digits) {
      return false;
    }
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) {
        return false;
      }
    }
    return true;
  }
}
