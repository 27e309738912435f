package dev.seawall.artifact.language.python;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The fields of `METADATA` and `PKG-INFO`, which are the header of a message: `Key: value`, longer
/// values go on in lines that start with a blank, an empty line ends it.
///
/// What is not of that form ends the header early, as in the reader of Go that the incumbent uses:
/// the fields before it count.
final class MetadataHeader {
  private record Field(String key, String value) {}

  private final List<Field> fields = new ArrayList<>();
  private final ByteBuffer bytes;
  private int position;

  private MetadataHeader(ByteBuffer bytes) {
    this.bytes = bytes;
    this.position = bytes.position();
  }

  static MetadataHeader read(ByteBuffer bytes) {
    MetadataHeader header = new MetadataHeader(bytes);
    if (!header.atBlank()) {
      boolean more = true;
      while (more) {
        more = header.readField();
      }
    }
    return header;
  }

  /// The first value of that key, or "".
  String first(String key) {
    for (Field field : fields) {
      if (field.key.equalsIgnoreCase(key)) {
        return field.value;
      }
    }
    return "";
  }

  /// All values of that key.
  List<String> all(String key) {
    return fields.stream()
        .filter(field -> field.key.equalsIgnoreCase(key))
        .map(Field::value)
        .toList();
  }

  private boolean readField() {
    if (position >= bytes.limit()) {
      return false;
    }
    String line = nextLine();
    if (line.isEmpty()) {
      return false;
    }
    String text = trim(line);
    if (atBlank()) {
      StringBuilder continued = new StringBuilder(text);
      while (atBlank()) {
        continued.append(' ').append(trim(nextLine()));
      }
      text = continued.toString();
    }
    int colon = text.indexOf(':');
    if (colon <= 0 || !isKey(text, colon) || hasControls(text, colon)) {
      return false;
    }
    fields.add(new Field(text.substring(0, colon), trim(text.substring(colon + 1))));
    return true;
  }

  private boolean atBlank() {
    return position < bytes.limit() && (bytes.get(position) == ' ' || bytes.get(position) == '\t');
  }

  private String nextLine() {
    int start = position;
    int end = start;
    while (end < bytes.limit() && bytes.get(end) != '\n') {
      end++;
    }
    position = end < bytes.limit() ? end + 1 : end;
    if (end > start && bytes.get(end - 1) == '\r') {
      end--;
    }
    byte[] line = new byte[end - start];
    bytes.get(start, line);
    return new String(line, StandardCharsets.UTF_8);
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isKey(String text, int end) {
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean allowed =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || " !#$%&'*+-.^_`|~".indexOf(c) >= 0;
      if (!allowed) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasControls(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\t') || c == 0x7f) {
        return true;
      }
    }
    return false;
  }
}
