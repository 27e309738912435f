package dev.seawall.conformance.scanner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.rpm.RpmDatabase;
import dev.seawall.artifact.rpm.RpmFile;
import dev.seawall.artifact.rpm.RpmHeader;
import dev.seawall.conformance.DataFolder;
import dev.seawall.conformance.Suite;
import dev.seawall.conformance.Verdicts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/// rpm's package databases and package files: the packages in them, field by field. Of a case that
/// expects no packages an error is as good as an empty list, if it comes within a second.
public final class RpmdbSuite implements Suite {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final long SECOND = 1_000_000_000L;

  private static final Map<String, Function<RpmHeader, JsonNode>> FIELDS =
      Map.ofEntries(
          Map.entry("name", header -> text(header.name())),
          Map.entry("epoch", header -> number(header.epoch())),
          Map.entry("version", header -> text(header.version())),
          Map.entry("release", header -> text(header.release())),
          Map.entry("arch", header -> text(header.arch())),
          Map.entry("sourceRpm", header -> text(header.sourceRpm())),
          Map.entry("size", header -> number(header.size())),
          Map.entry("license", header -> text(header.license())),
          Map.entry("vendor", header -> text(header.vendor())),
          Map.entry("summary", header -> text(header.summary())),
          Map.entry("sigMd5", header -> text(header.sigMd5())),
          Map.entry("modularityLabel", header -> text(header.modularityLabel())),
          Map.entry("installTime", header -> number(header.installTime())),
          Map.entry("provides", header -> texts(header.provides())),
          Map.entry("requires", header -> texts(header.requires())),
          Map.entry("files", header -> texts(header.files())));

  @Override
  public String name() {
    return "scanner.rpmdb";
  }

  @Override
  public void run(DataFolder data, Verdicts verdicts) {
    for (JsonNode oneCase : data.json("rpmdb/cases.json").path("cases")) {
      String id = oneCase.path("id").asText();
      String kind = oneCase.path("kind").asText();
      switch (kind) {
        case "rpmdb", "rpm-file" -> verdicts.judge(id, () -> firstDifference(data, oneCase));
        default -> verdicts.skip(id, "kind " + kind + " is not known");
      }
    }
  }

  private static Optional<String> firstDifference(DataFolder data, JsonNode oneCase)
      throws IOException {
    String input = oneCase.path("input").asText();
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(data.resolve(input)));
    JsonNode expected = data.json(oneCase.path("expected").asText());
    long start = System.nanoTime();
    List<RpmHeader> headers;
    try {
      headers =
          oneCase.path("kind").asText().equals("rpmdb")
              ? RpmDatabase.read(bytes).packages()
              : List.of(RpmFile.header(bytes));
    } catch (ArtifactException e) {
      return expected.isEmpty()
          ? late(System.nanoTime() - start)
          : Optional.of("it threw " + e.getMessage());
    }
    if (expected.isEmpty() && headers.isEmpty()) {
      return late(System.nanoTime() - start);
    }
    return firstDifference(sorted(headers), expected, oneCase.path("fields"));
  }

  private static Optional<String> late(long nanos) {
    return nanos < SECOND ? Optional.empty() : Optional.of("it took " + nanos / 1_000_000 + " ms");
  }

  private static List<RpmHeader> sorted(List<RpmHeader> headers) {
    return headers.stream()
        .sorted(
            Comparator.comparing(RpmHeader::name)
                .thenComparing(RpmHeader::version)
                .thenComparing(RpmHeader::release))
        .toList();
  }

  private static Optional<String> firstDifference(
      List<RpmHeader> headers, JsonNode expected, JsonNode fields) {
    if (headers.size() != expected.size()) {
      return Optional.of("expected " + expected.size() + " packages, got " + headers.size());
    }
    for (int i = 0; i < headers.size(); i++) {
      RpmHeader header = headers.get(i);
      JsonNode wanted = expected.path(i);
      List<String> compared =
          fields.isArray()
              ? StreamSupport.stream(fields.spliterator(), false).map(JsonNode::asText).toList()
              : wanted.properties().stream().map(Map.Entry::getKey).toList();
      for (String field : compared) {
        Optional<String> difference = firstDifference(header, field, wanted.path(field));
        if (difference.isPresent()) {
          return difference;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> firstDifference(RpmHeader header, String field, JsonNode wanted) {
    Function<RpmHeader, JsonNode> reader = FIELDS.get(field);
    if (reader == null) {
      return Optional.of("field " + field + " is not known");
    }
    JsonNode got = reader.apply(header);
    return (wanted.isMissingNode() && isAbsent(got))
            || sameNumber(wanted, got)
            || wanted.equals(got)
        ? Optional.empty()
        : Optional.of(header.name() + ": " + field + ": expected " + wanted + ", got " + got);
  }

  private static boolean isAbsent(JsonNode got) {
    return switch (got.getNodeType()) {
      case NUMBER -> got.asLong() == 0;
      case STRING -> got.asText().isEmpty();
      default -> got.isEmpty();
    };
  }

  private static boolean sameNumber(JsonNode wanted, JsonNode got) {
    return wanted.isNumber() && got.isNumber() && wanted.asLong() == got.asLong();
  }

  private static JsonNode text(String value) {
    return JSON.textNode(value);
  }

  private static JsonNode number(long value) {
    return JSON.numberNode(value);
  }

  private static JsonNode texts(List<String> values) {
    ArrayNode array = JSON.arrayNode();
    values.forEach(array::add);
    return array;
  }
}
