package dev.seawall.conformance.scanner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seawall.model.DataSource;
import dev.seawall.model.Severity;
import dev.seawall.model.Vulnerability;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Compares findings with those that a case expects, field by field. What is empty is the same as
/// what is absent.
final class FindingJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FindingJson() {}

  /// The first difference. The origin's matchers give findings in any order, and its cases sort
  /// them by vulnerability.
  static Optional<String> firstDifference(JsonNode expected, List<Vulnerability> found) {
    List<Vulnerability> sorted =
        found.stream().sorted(Comparator.comparing(Vulnerability::id)).toList();
    if (expected.size() != sorted.size()) {
      return Optional.of(
          "expected %d findings, got %d: %s"
              .formatted(
                  expected.size(), sorted.size(), sorted.stream().map(Vulnerability::id).toList()));
    }
    for (int i = 0; i < sorted.size(); i++) {
      ObjectNode wanted = flattened(expected.get(i));
      ObjectNode got = json(sorted.get(i));
      TreeSet<String> fields = new TreeSet<>();
      wanted.fieldNames().forEachRemaining(fields::add);
      got.fieldNames().forEachRemaining(fields::add);
      for (String field : fields) {
        if (!isSame(wanted.path(field), got.path(field))) {
          return Optional.of(
              "%s: %s: expected %s, got %s"
                  .formatted(sorted.get(i).id(), field, wanted.path(field), got.path(field)));
        }
      }
    }
    return Optional.empty();
  }

  /// The details that the cases keep in an object of their own lie flat in a report.
  private static ObjectNode flattened(JsonNode expected) {
    ObjectNode flat = expected.deepCopy();
    JsonNode details = flat.remove("Vulnerability");
    if (details != null) {
      details.properties().forEach(detail -> flat.set(detail.getKey(), detail.getValue()));
    }
    return flat;
  }

  private static boolean isSame(JsonNode wanted, JsonNode got) {
    if (isEmpty(wanted) || isEmpty(got)) {
      return isEmpty(wanted) && isEmpty(got);
    }
    return wanted.equals(FindingJson::compareScalars, got);
  }

  private static int compareScalars(JsonNode left, JsonNode right) {
    boolean numbers = left.isNumber() && right.isNumber();
    boolean same =
        numbers ? left.decimalValue().compareTo(right.decimalValue()) == 0 : left.equals(right);
    return same ? 0 : 1;
  }

  private static boolean isEmpty(JsonNode node) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        if (!isEmpty(field.getValue())) {
          return false;
        }
      }
      return true;
    }
    return node.isMissingNode()
        || node.isNull()
        || (node.isTextual() && node.asText().isEmpty())
        || (node.isArray() && node.isEmpty());
  }

  private static ObjectNode json(Vulnerability finding) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("VulnerabilityID", finding.id());
    ArrayNode vendorIds = node.putArray("VendorIDs");
    finding.vendorIds().forEach(vendorIds::add);
    node.put("PkgID", finding.pkgId());
    node.put("PkgName", finding.pkgName());
    node.put("PkgPath", finding.pkgPath());
    node.put("InstalledVersion", finding.installedVersion());
    node.put("FixedVersion", finding.fixedVersion());
    node.put("Status", finding.status().text().equals("unknown") ? "" : finding.status().text());
    ObjectNode layer = node.putObject("Layer");
    put(layer, "Digest", finding.layer().digest());
    put(layer, "DiffID", finding.layer().diffId());
    node.put("SeveritySource", finding.severitySource());
    if (finding.severity() != Severity.UNKNOWN) {
      node.put("Severity", finding.severity().name());
    }
    node.set("DataSource", json(finding.dataSource()));
    if (finding.custom() != null) {
      node.set("Custom", parsed(finding.custom()));
    }
    return node;
  }

  private static ObjectNode json(DataSource source) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    put(node, "ID", source.id());
    put(node, "Name", source.name());
    put(node, "URL", source.url());
    put(node, "BaseID", source.baseId());
    return node;
  }

  private static void put(ObjectNode node, String field, String value) {
    if (!value.isEmpty()) {
      node.put(field, value);
    }
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("custom data are no JSON: " + json, e);
    }
  }
}
