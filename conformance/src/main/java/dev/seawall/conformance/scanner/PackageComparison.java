package dev.seawall.conformance.scanner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seawall.model.Location;
import dev.seawall.model.Relationship;
import dev.seawall.model.SoftwarePackage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Compares packages with those that a case gives in the form of the report's `Package`: as sets
/// keyed by id or name, version and path, with dependencies and licences sorted. An absent field is
/// empty, 0 or false.
final class PackageComparison {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> UNORDERED = List.of("DependsOn", "Licenses");

  private PackageComparison() {}

  static Optional<String> firstDifference(JsonNode expected, List<SoftwarePackage> found) {
    List<ObjectNode> wanted = new ArrayList<>();
    expected.forEach(node -> wanted.add(reduced(node)));
    List<ObjectNode> got = new ArrayList<>(found.stream().map(PackageComparison::of).toList());
    wanted.sort(Comparator.comparing(PackageComparison::key));
    got.sort(Comparator.comparing(PackageComparison::key));
    for (int i = 0; i < Math.max(wanted.size(), got.size()); i++) {
      if (i == wanted.size()) {
        return Optional.of("unexpected " + key(got.get(i)));
      }
      if (i == got.size() || !key(wanted.get(i)).equals(key(got.get(i)))) {
        return Optional.of(
            "expected " + key(wanted.get(i)) + ", got " + (i == got.size() ? "" : key(got.get(i))));
      }
      Optional<String> difference = firstDifference(wanted.get(i), got.get(i));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> firstDifference(ObjectNode wanted, ObjectNode got) {
    TreeSet<String> fields = new TreeSet<>();
    wanted.fieldNames().forEachRemaining(fields::add);
    got.fieldNames().forEachRemaining(fields::add);
    for (String field : fields) {
      if (!wanted.path(field).equals(got.path(field))) {
        return Optional.of(
            "%s: %s: expected %s, got %s"
                .formatted(key(wanted), field, wanted.path(field), got.path(field)));
      }
    }
    return Optional.empty();
  }

  private static String key(ObjectNode node) {
    String id = node.path("ID").asText(node.path("Name").asText());
    return id + " " + node.path("Version").asText() + " " + node.path("FilePath").asText();
  }

  /// The package in the form of the report, without empty fields.
  private static ObjectNode of(SoftwarePackage found) {
    ObjectNode node = JSON.objectNode();
    node.put("ID", found.id()).put("Name", found.name()).put("Version", found.version());
    node.put("Release", found.release()).put("Epoch", found.epoch()).put("Arch", found.arch());
    node.put("Dev", found.dev()).put("Indirect", found.indirect());
    node.put("SrcName", found.srcName()).put("SrcVersion", found.srcVersion());
    node.put("SrcRelease", found.srcRelease()).put("SrcEpoch", found.srcEpoch());
    node.put("Maintainer", found.maintainer()).put("Modularitylabel", found.modularityLabel());
    node.set("Repository", JSON.objectNode().put("Class", found.repositoryClass()));
    node.put(
        "Relationship",
        found.relationship() == Relationship.UNKNOWN ? "" : found.relationship().text());
    node.put("FilePath", found.filePath()).put("Digest", found.digest());
    node.set("Licenses", texts(found.licenses()));
    node.set("DependsOn", texts(found.dependsOn()));
    node.set("InstalledFiles", texts(found.installedFiles()));
    ArrayNode locations = node.putArray("Locations");
    for (Location location : found.locations()) {
      locations
          .addObject()
          .put("StartLine", location.startLine())
          .put("EndLine", location.endLine());
    }
    return reduced(node);
  }

  private static ArrayNode texts(List<String> values) {
    ArrayNode array = JSON.arrayNode();
    values.forEach(array::add);
    return array;
  }

  /// A copy without what is empty, and without what the analysers' environment adds.
  private static ObjectNode reduced(JsonNode node) {
    ObjectNode copy = JSON.objectNode();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      JsonNode value = field.getValue().isObject() ? reduced(field.getValue()) : field.getValue();
      if (isPresent(value) && !field.getKey().equals("AnalyzedBy")) {
        copy.set(field.getKey(), UNORDERED.contains(field.getKey()) ? sorted(value) : value);
      }
    }
    return copy;
  }

  private static boolean isPresent(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY, OBJECT -> !value.isEmpty();
      case STRING -> !value.asText().isEmpty();
      case NUMBER -> value.asLong() != 0;
      case BOOLEAN -> value.asBoolean();
      default -> false;
    };
  }

  private static ArrayNode sorted(JsonNode array) {
    List<String> values = new ArrayList<>();
    array.forEach(value -> values.add(value.asText()));
    values.sort(null);
    return texts(values);
  }
}
