package dev.seawall.artifact.license;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The known licences: SPDX's identifiers and the other names that are in use for them. Read when
/// the first name is looked up.
final class LicenseTable {
  /// @param id SPDX identifier without its suffix
  /// @param orLater whether the name by itself includes later versions
  record License(String id, boolean orLater) {
    /// The identifier with the suffix that SPDX wants: GNU's licences always have one.
    String text(boolean later) {
      boolean both = later || orLater;
      if (GNU.contains(id)) {
        return id + (both ? "-or-later" : "-only");
      }
      return both ? id + "+" : id;
    }
  }

  private static final Set<String> GNU =
      Set.of(
          "AGPL-1.0",
          "AGPL-3.0",
          "GFDL-1.1",
          "GFDL-1.1-invariants",
          "GFDL-1.1-no-invariants",
          "GFDL-1.2",
          "GFDL-1.2-invariants",
          "GFDL-1.2-no-invariants",
          "GFDL-1.3",
          "GFDL-1.3-invariants",
          "GFDL-1.3-no-invariants",
          "GPL-1.0",
          "GPL-2.0",
          "GPL-3.0",
          "LGPL-2.0",
          "LGPL-2.1",
          "LGPL-3.0");

  private static final Map<String, License> KNOWN = load();

  private LicenseTable() {}

  /// The licence of a [LicenseKey]'s text.
  static Optional<License> find(String key) {
    return Optional.ofNullable(KNOWN.get(key));
  }

  private static Map<String, License> load() {
    Map<String, License> known = new HashMap<>(2048);
    lines("spdx-license-ids.txt")
        .forEach(id -> known.put(id.toUpperCase(Locale.ROOT), new License(id, false)));
    for (String line : (Iterable<String>) lines("license-aliases.txt")::iterator) {
      int tab = line.indexOf('\t');
      String id = line.substring(tab + 1);
      boolean orLater = id.endsWith("+");
      known.put(
          line.substring(0, tab),
          new License(orLater ? id.substring(0, id.length() - 1) : id, orLater));
    }
    return known;
  }

  private static Stream<String> lines(String resource) {
    try (InputStream in = LicenseTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the distribution lacks " + resource);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
