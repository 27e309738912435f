package dev.seawall.advisory.ignore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The entries of an ignore file that have not expired, by the kind of finding that they are about.
public final class IgnoreFile {
  /// The sections of `.trivyignore.yaml`; what the plain file lists is in all of them.
  public enum Section {
    VULNERABILITIES("vulnerabilities"),
    MISCONFIGURATIONS("misconfigurations"),
    SECRETS("secrets"),
    LICENSES("licenses");

    private final String text;

    Section(String text) {
      this.text = text;
    }

    /// The key in the file.
    public String text() {
      return text;
    }
  }

  /// No file: nothing is ignored.
  public static final IgnoreFile NONE = new IgnoreFile("", new EnumMap<>(Section.class));

  private final String name;
  private final Map<Section, Map<String, List<IgnoreRule>>> rules;

  private IgnoreFile(String name, Map<Section, Map<String, List<IgnoreRule>>> rules) {
    this.name = name;
    this.rules = rules;
  }

  /// A file of these entries, as of that moment.
  static IgnoreFile of(String name, Map<Section, List<IgnoreRule>> entries, Instant now) {
    Map<Section, Map<String, List<IgnoreRule>>> rules = new EnumMap<>(Section.class);
    for (Map.Entry<Section, List<IgnoreRule>> section : entries.entrySet()) {
      Map<String, List<IgnoreRule>> byId = new HashMap<>();
      for (IgnoreRule rule : section.getValue()) {
        if (rule.expiresAt().isEmpty() || !rule.expiresAt().get().isBefore(now)) {
          byId.computeIfAbsent(rule.id(), _ -> new ArrayList<>()).add(rule);
        }
      }
      rules.put(section.getKey(), byId);
    }
    return new IgnoreFile(name, rules);
  }

  /// The file's name as reports give it; empty for none.
  public String name() {
    return name;
  }

  /// The first entry of a section about that finding.
  ///
  /// @param paths places of the finding, tried in this order
  /// @param purl URL of its package, or empty
  public Optional<IgnoreRule> match(Section section, String id, List<String> paths, String purl) {
    Map<String, List<IgnoreRule>> byId = rules.get(section);
    List<IgnoreRule> candidates = byId == null ? null : byId.get(id);
    if (candidates == null) {
      return Optional.empty();
    }
    for (String path : paths) {
      for (IgnoreRule rule : candidates) {
        if (rule.matches(path, purl)) {
          return Optional.of(rule);
        }
      }
    }
    return Optional.empty();
  }
}
