package dev.seawall.artifact.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The hard links of a layer whose names analysers want while the contents have passed by under
/// other names, which nobody wanted: images of ostree keep all files so.
final class HardLinks {
  private static final int MOST = 100_000;

  private final Map<String, List<String>> names = new HashMap<>();
  private int count;

  /// Notes a link.
  void add(String name, String target) {
    if (count < MOST) {
      count++;
      names.computeIfAbsent(target, _ -> new ArrayList<>()).add(name);
    }
  }

  boolean areWanted() {
    return !names.isEmpty();
  }

  /// The wanted names of a file.
  List<String> namesOf(String file) {
    return names.getOrDefault(file, List.of());
  }
}
