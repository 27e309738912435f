package dev.seawall.artifact.os;

import dev.seawall.model.SoftwarePackage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Turns the names that packages ask for into the packages that offer them.
final class Dependencies {
  private final Map<String, String> offers = new HashMap<>();

  /// The package of that id offers the name; of several packages the last one counts.
  void offer(String name, String id) {
    offers.put(name, id);
  }

  /// The packages with the ids of what they depend on in place of names, sorted and without
  /// repetition. What nobody offers is left out.
  List<SoftwarePackage> resolve(List<SoftwarePackage> packages, boolean withItself) {
    List<SoftwarePackage> resolved = new ArrayList<>(packages.size());
    for (SoftwarePackage each : packages) {
      if (each.dependsOn().isEmpty()) {
        resolved.add(each);
        continue;
      }
      List<String> ids = new ArrayList<>();
      for (String name : each.dependsOn()) {
        String id = offers.get(name);
        if (id != null && (withItself || !id.equals(each.id()))) {
          ids.add(id);
        }
      }
      resolved.add(each.toBuilder().dependsOn(sorted(ids)).build());
    }
    return resolved;
  }

  private static List<String> sorted(List<String> ids) {
    ids.sort(null);
    List<String> distinct = new ArrayList<>();
    for (String id : ids) {
      if (distinct.isEmpty() || !distinct.getLast().equals(id)) {
        distinct.add(id);
      }
    }
    return distinct;
  }
}
