package dev.seawall.formats;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The order in which Go's encoder writes the keys of a map: by their UTF-8 bytes, which is the
/// order of the code points and, beyond the basic plane, not that of Java's `compareTo`.
final class KeyOrder implements Comparator<String> {
  private static final KeyOrder ORDER = new KeyOrder();

  private KeyOrder() {}

  /// An empty map that keeps its keys in this order.
  static <V extends @Nullable Object> Map<String, V> map() {
    return new TreeMap<>(ORDER);
  }

  /// The map in this order: itself if it is so already, as nearly every one is.
  static <V> Map<String, V> sorted(Map<String, V> map) {
    String before = null;
    for (String key : map.keySet()) {
      if (before != null && ORDER.compare(before, key) > 0) {
        Map<String, V> sorted = map();
        sorted.putAll(map);
        return sorted;
      }
      before = key;
    }
    return map;
  }

  @Override
  public int compare(String a, String b) {
    int shared = Math.min(a.length(), b.length());
    for (int i = 0; i < shared; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean beyond = Character.isSurrogate(x);
        return beyond == Character.isSurrogate(y) ? x - y : beyond ? 1 : -1;
      }
    }
    return a.length() - b.length();
  }
}
