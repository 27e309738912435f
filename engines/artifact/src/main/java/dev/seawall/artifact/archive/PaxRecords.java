package dev.seawall.artifact.archive;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The records of an extended header: `LENGTH KEY=VALUE\n`. Only those that this reader heeds are
/// kept.
final class PaxRecords {
  static final String PATH = "path";
  static final String LINK_PATH = "linkpath";
  static final String SIZE = "size";
  static final String SPARSE = "GNU.sparse.";

  private PaxRecords() {}

  /// Reads the records.
  ///
  /// @throws IllegalArgumentException if a record is not formed as it must be
  static Map<String, String> parse(byte[] bytes) {
    Map<String, String> records = new HashMap<>();
    StringBuilder map = new StringBuilder();
    int at = 0;
    while (at < bytes.length && bytes[at] != 0) {
      int space = indexOf(bytes, at, ' ');
      int end = at + length(bytes, at, space);
      if (end > bytes.length || end <= space + 1 || bytes[end - 1] != '\n') {
        throw new IllegalArgumentException("a record's length is wrong");
      }
      int equals = indexOf(bytes, space, '=');
      if (equals >= end) {
        throw new IllegalArgumentException("a record has no value");
      }
      String key = text(bytes, space + 1, equals);
      if (heeded(key)) {
        keep(records, map, key, text(bytes, equals + 1, end - 1));
      }
      at = end;
    }
    if (!map.isEmpty()) {
      records.put(SPARSE + "map", map.substring(1));
    }
    return records;
  }

  // The oldest form of sparse maps repeats two keys: it is brought into the form of the next one.
  private static void keep(
      Map<String, String> records, StringBuilder map, String key, String value) {
    if (key.equals("GNU.sparse.offset") || key.equals("GNU.sparse.numbytes")) {
      map.append(',').append(value);
    } else if (value.isEmpty()) {
      records.remove(key);
    } else {
      records.put(key, value);
    }
  }

  private static boolean heeded(String key) {
    return key.equals(PATH) || key.equals(LINK_PATH) || key.equals(SIZE) || key.startsWith(SPARSE);
  }

  private static int length(byte[] bytes, int from, int end) {
    if (end - from < 1 || end - from > 8) {
      throw new IllegalArgumentException("a record has no length");
    }
    int length = 0;
    for (int i = from; i < end; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        throw new IllegalArgumentException("a record has no length");
      }
      length = length * 10 + digit;
    }
    return length;
  }

  private static int indexOf(byte[] bytes, int from, char wanted) {
    int i = from;
    while (i < bytes.length && bytes[i] != wanted) {
      i++;
    }
    return i;
  }

  private static String text(byte[] bytes, int from, int end) {
    return new String(bytes, from, end - from, StandardCharsets.UTF_8);
  }
}
