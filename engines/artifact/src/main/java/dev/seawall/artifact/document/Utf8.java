package dev.seawall.artifact.document;

import dev.seawall.artifact.ArtifactException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Decodes UTF-8.
final class Utf8 {
  private Utf8() {}

  /// The text, backed by an array. What is not UTF-8 is refused with its line when strict, else
  /// replaced by U+FFFD.
  static CharBuffer decode(ByteBuffer bytes, boolean strict) {
    ByteBuffer from = bytes.duplicate();
    CodingErrorAction onError = strict ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(onError)
          .onUnmappableCharacter(onError)
          .decode(from);
    } catch (CharacterCodingException e) {
      throw new ArtifactException("not UTF-8", lineOf(bytes, from.position()), e);
    }
  }

  private static int lineOf(ByteBuffer bytes, int end) {
    int line = 1;
    for (int i = bytes.position(); i < end; i++) {
      if (bytes.get(i) == '\n') {
        line++;
      }
    }
    return line;
  }
}
