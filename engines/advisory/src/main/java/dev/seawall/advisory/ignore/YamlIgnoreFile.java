package dev.seawall.advisory.ignore;

import dev.seawall.advisory.AdvisoryException;
import dev.seawall.advisory.ignore.IgnoreFile.Section;
import dev.seawall.model.Glob;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// `.trivyignore.yaml`: lists of entries under the name of the kind of finding. Unknown keys are
/// passed over, as the incumbent does; a value of the wrong kind is an error that names its line.
final class YamlIgnoreFile {
  /// The ways to write a time that Go's YAML library knows.
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
              + "(?:[Tt ](\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\.\\d{1,9})?"
              + " ?(Z|[+-]\\d{2}:\\d{2})?)?");

  /// Aliases let a small file stand for a large one.
  private static final int MOST_VALUES = 200_000;

  private final String name;
  private int values;

  YamlIgnoreFile(String name) {
    this.name = name;
  }

  Map<Section, List<IgnoreRule>> read(String text) {
    Map<Section, List<IgnoreRule>> sections = new EnumMap<>(Section.class);
    if (document(text).orElse(null) instanceof MappingNode root) {
      for (NodeTuple member : members(root)) {
        String key = scalar(member.getKeyNode(), "a key");
        for (Section section : Section.values()) {
          if (section.text().equals(key)) {
            sections.put(section, rules(member.getValueNode()));
          }
        }
      }
    }
    return sections;
  }

  private Optional<Node> document(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(name)
            .setSchema(new CoreSchema())
            .setAllowDuplicateKeys(false)
            .setCodePointLimit(IgnoreFiles.MOST_BYTES)
            .setMaxAliasesForCollections(10_000)
            .build();
    try {
      // Only the first document counts, so what comes after it is not even read.
      var documents = new Compose(settings).composeAllFromString(text).iterator();
      return documents.hasNext() ? Optional.of(documents.next()) : Optional.empty();
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new AdvisoryException(name + ":" + line + ": not YAML: " + e.getProblem(), e);
    } catch (YamlEngineException e) {
      throw new AdvisoryException(name + ": not YAML: " + e.getMessage(), e);
    }
  }

  private List<IgnoreRule> rules(Node node) {
    List<IgnoreRule> rules = new ArrayList<>();
    for (Node entry : elements(node, "a list of entries")) {
      if (entry instanceof MappingNode members) {
        rules.add(rule(members));
      } else {
        throw wrong(entry, "an entry must have the form \"id: CVE-…\"");
      }
    }
    return rules;
  }

  private IgnoreRule rule(MappingNode entry) {
    String id = "";
    List<Glob> paths = new ArrayList<>();
    List<PackageUrlPattern> packages = new ArrayList<>();
    Optional<Instant> expiresAt = Optional.empty();
    String statement = "";
    for (NodeTuple member : members(entry)) {
      Node value = member.getValueNode();
      switch (scalar(member.getKeyNode(), "a key")) {
        case "id" -> id = scalar(value, "id");
        case "paths" -> {
          for (Node path : elements(value, "paths")) {
            paths.add(glob(path));
          }
        }
        case "purls" -> {
          for (Node purl : elements(value, "purls")) {
            packages.add(packageUrl(purl));
          }
        }
        case "expired_at" -> expiresAt = time(value);
        case "statement" -> statement = scalar(value, "statement");
        default -> {
          // A key of a newer version or a note of the user's.
        }
      }
    }
    return new IgnoreRule(id, paths, packages, expiresAt, statement);
  }

  private Glob glob(Node node) {
    String pattern = scalar(node, "a path");
    try {
      return Glob.of(pattern);
    } catch (IllegalArgumentException e) {
      throw wrong(node, "invalid path pattern \"" + pattern + "\": " + e.getMessage());
    }
  }

  private PackageUrlPattern packageUrl(Node node) {
    String purl = scalar(node, "a purl");
    try {
      return PackageUrlPattern.of(purl);
    } catch (IllegalArgumentException e) {
      throw wrong(node, "purl error: \"" + purl + "\": " + e.getMessage());
    }
  }

  private Optional<Instant> time(Node node) {
    String text = scalar(node, "expired_at");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher time = TIME.matcher(text);
    try {
      if (time.matches()) {
        LocalDateTime local =
            LocalDateTime.of(
                number(time, 1),
                number(time, 2),
                number(time, 3),
                number(time, 4),
                number(time, 5),
                number(time, 6));
        String zone = time.group(7);
        return Optional.of(local.toInstant(zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone)));
      }
    } catch (DateTimeException _) {
      // The same words for a day that no month has as for what looks like no date at all.
    }
    throw wrong(node, "expired_at: \"" + text + "\" is no date of the form 2030-12-31");
  }

  private static int number(Matcher matcher, int group) {
    String text = matcher.group(group);
    return text == null ? 0 : Integer.parseInt(text);
  }

  private List<NodeTuple> members(MappingNode node) {
    Set<String> seen = new HashSet<>();
    for (NodeTuple member : node.getValue()) {
      String key = scalar(member.getKeyNode(), "a key");
      if (!seen.add(key)) {
        throw wrong(member.getKeyNode(), "the key \"" + key + "\" is there twice");
      }
    }
    return node.getValue();
  }

  private List<Node> elements(Node node, String what) {
    if (node instanceof SequenceNode list) {
      values += list.getValue().size();
      if (values > MOST_VALUES) {
        throw wrong(node, "more than " + MOST_VALUES + " values");
      }
      return list.getValue();
    }
    if (node instanceof ScalarNode value && value.getTag().equals(Tag.NULL)) {
      return List.of();
    }
    throw wrong(node, what + " must be a list");
  }

  private String scalar(Node node, String what) {
    if (node instanceof ScalarNode value) {
      return value.getTag().equals(Tag.NULL) ? "" : value.getValue();
    }
    throw wrong(node, what + " must be a text");
  }

  private AdvisoryException wrong(Node node, String message) {
    int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    return new AdvisoryException(name + ":" + line + ": " + message);
  }
}
