package dev.seawall.conformance.scanner;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seawall.conformance.DataFolder;
import dev.seawall.conformance.Suite;
import dev.seawall.conformance.Verdicts;
import dev.seawall.model.PackageUrl;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The cases of the specification of package URLs and of its types.
public final class PurlSuite implements Suite {
  @Override
  public String name() {
    return "scanner.purl";
  }

  @Override
  public void run(DataFolder data, Verdicts verdicts) {
    for (JsonNode reference : data.json("purl/cases.json").path("cases")) {
      String id = reference.path("id").asText();
      Optional<JsonNode> oneCase = find(data, reference);
      if (oneCase.isEmpty()) {
        verdicts.skip(id, "there is no such case in '" + reference.path("file").asText() + "'");
      } else {
        judge(id, oneCase.get(), verdicts);
      }
    }
  }

  private static Optional<JsonNode> find(DataFolder data, JsonNode reference) {
    for (JsonNode test : data.json(reference.path("file").asText()).path("tests")) {
      if (test.path("index").asInt(-1) == reference.path("index").asInt(-2)) {
        return Optional.of(test);
      }
    }
    return Optional.empty();
  }

  private static void judge(String id, JsonNode oneCase, Verdicts verdicts) {
    String type = oneCase.path("test_type").asText();
    JsonNode input = oneCase.path("input");
    JsonNode expected = oneCase.path("expected_output");
    boolean refused = oneCase.path("expected_failure").asBoolean();
    switch (type) {
      case "parse" ->
          verdicts.judge(
              id,
              () ->
                  difference(
                      refused ? Optional.empty() : Optional.of(Parts.of(expected)),
                      () -> Parts.of(PackageUrl.parse(input.asText()))));
      case "build" ->
          verdicts.judge(
              id,
              () -> difference(text(expected, refused), () -> Parts.of(input).build().toString()));
      case "validate" ->
          verdicts.judge(
              id,
              () ->
                  difference(
                      text(expected, refused),
                      () -> PackageUrl.parseLoosely(input.asText()).toString()));
      default -> verdicts.skip(id, "unknown type of test '" + type + "'");
    }
  }

  private static Optional<String> text(JsonNode expected, boolean refused) {
    return refused ? Optional.empty() : Optional.of(expected.asText());
  }

  /// What makes a package URL, or refuses to.
  private interface Attempt<T> {
    T make();
  }

  private static <T> Optional<String> difference(Optional<T> expected, Attempt<T> attempt) {
    Optional<T> actual;
    try {
      actual = Optional.of(attempt.make());
    } catch (PackageUrl.MalformedException e) {
      actual = Optional.empty();
    }
    return actual.equals(expected)
        ? Optional.empty()
        : Optional.of("expected " + said(expected) + ", got " + said(actual));
  }

  private static String said(Optional<?> outcome) {
    return outcome.map(Object::toString).orElse("a refusal");
  }

  /// The parts of a package URL as they stand in a case.
  private record Parts(
      String type,
      String namespace,
      String name,
      String version,
      SortedMap<String, String> qualifiers,
      String subpath) {

    static Parts of(JsonNode parts) {
      SortedMap<String, String> qualifiers = new TreeMap<>();
      parts
          .path("qualifiers")
          .propertyStream()
          .forEach(qualifier -> qualifiers.put(qualifier.getKey(), qualifier.getValue().asText()));
      return new Parts(
          text(parts, "type"),
          text(parts, "namespace"),
          text(parts, "name"),
          text(parts, "version"),
          qualifiers,
          text(parts, "subpath"));
    }

    static Parts of(PackageUrl url) {
      return new Parts(
          url.type(), url.namespace(), url.name(), url.version(), url.qualifiers(), url.subpath());
    }

    PackageUrl build() {
      return new PackageUrl(type, namespace, name, version, qualifiers, subpath).checked();
    }

    private static String text(JsonNode parts, String name) {
      return parts.path(name).isNull() ? "" : parts.path(name).asText();
    }
  }
}
