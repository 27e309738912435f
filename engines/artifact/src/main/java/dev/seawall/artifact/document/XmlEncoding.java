package dev.seawall.artifact.document;

import dev.seawall.artifact.ArtifactException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/// Decodes a document by the encoding that its first line declares; UTF-8 where it declares none.
final class XmlEncoding {
  private static final int PROLOG = 200;
  private static final String ENCODING = "encoding";

  private XmlEncoding() {}

  static String decode(ByteBuffer bytes) {
    ByteBuffer start = bytes.slice(bytes.position(), Math.min(PROLOG, bytes.remaining()));
    String prolog = StandardCharsets.ISO_8859_1.decode(start).toString();
    Charset charset = charset(declared(prolog));
    String text = charset.decode(bytes.duplicate()).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String declared(String prolog) {
    int end = prolog.indexOf("?>");
    int at = end < 0 || !prolog.contains("<?xml") ? -1 : prolog.lastIndexOf(ENCODING, end);
    if (at < 0) {
      return "";
    }
    String rest = prolog.substring(at + ENCODING.length(), end).strip();
    rest = rest.startsWith("=") ? rest.substring(1).strip() : "";
    int close = rest.isEmpty() ? -1 : rest.indexOf(rest.charAt(0), 1);
    return close < 0 ? "" : rest.substring(1, close);
  }

  private static Charset charset(String name) {
    if (name.isEmpty()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new ArtifactException("not valid XML: unknown encoding \"" + name + "\"", 1, e);
    }
  }
}
