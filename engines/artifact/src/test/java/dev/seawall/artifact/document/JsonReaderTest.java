package dev.seawall.artifact.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.document.JsonValue.JsonNumber;
import dev.seawall.model.Location;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonReaderTest {
  @Test
  void knowsTheLinesOfEachObject() {
    JsonObject root =
        strict(
            """
            {
              "a": {"x": "1"},
              "b": {
                "y": {
                }
              }
            }
            """);

    assertThat(root).extracting(JsonObject::startLine, JsonObject::endLine).containsExactly(1, 7);
    assertThat(root.object("a"))
        .extracting(JsonObject::startLine, JsonObject::endLine)
        .containsExactly(2, 2);
    assertThat(root.object("b"))
        .extracting(JsonObject::startLine, JsonObject::endLine)
        .containsExactly(3, 6);
    assertThat(root.object("b").object("y"))
        .extracting(JsonObject::startLine, JsonObject::endLine)
        .containsExactly(4, 5);
  }

  @Test
  void keepsMembersInTheirOrder() {
    assertThat(strict("{\"z\":1,\"a\":2,\"m\":3}").members().keySet())
        .containsExactly("z", "a", "m");
  }

  @Test
  void takesAbsentAndNullForEmpty() {
    JsonObject root = strict("{\"t\":null,\"m\":{\"k\":null}}");

    assertThat(root.text("t")).isEmpty();
    assertThat(root.text("absent")).isEmpty();
    assertThat(root.flag("t")).isFalse();
    assertThat(root.integer("t")).isZero();
    assertThat(root.items("t")).isEmpty();
    assertThat(root.object("t").members()).isEmpty();
    assertThat(root.texts("m")).containsEntry("k", "");
  }

  @Test
  void namesTheLineOfAValueOfTheWrongKind() {
    JsonObject root = strict("{\n\"version\":\n 1.5}");

    assertThatExceptionOfType(ArtifactException.class)
        .isThrownBy(() -> root.text("version"))
        .withMessage("a string as \"version\" was expected, found the number 1.5")
        .satisfies(e -> assertThat(e.line()).isEqualTo(3));
    assertThatExceptionOfType(ArtifactException.class).isThrownBy(() -> root.integer("version"));
  }

  @Test
  void refusesWhatIsNotJsonWithItsLine() {
    assertRefused("{\n\"a\": 1,\n}", 3);
    assertRefused("{\n\"a\": 1\n\"b\": 2}", 3);
    assertRefused("{\n\"a\": [1,\n2", 3);
    assertRefused("", 1);
    assertRefused("\uFEFF{}", 1);
    assertRefused("{} // no", 1);
  }

  @Test
  void refusesDuplicateNamesAndTrailingTextWhenStrict() {
    assertRefused("{\"a\": 1,\n\"a\": 2}", 2);
    assertRefused("{\"a\": 1}\n{}", 2);
  }

  @Test
  void letsTheLastDuplicateWinAndIgnoresTrailingTextWhenLenient() {
    JsonObject root = lenient("{\"a\": 1, \"A\": 2, \"a\": 3} trailing");

    assertThat(root.get("a")).isEqualTo(new JsonNumber("3", 1));
    assertThat(root.lowerCaseNames().integer("a")).isEqualTo(2);
  }

  @Test
  void refusesBytesThatAreNotUtf8WhenStrictAndReplacesThemWhenLenient() {
    byte[] bytes = "{\n\"a\":\"x?\"}".getBytes(StandardCharsets.ISO_8859_1);
    bytes[8] = (byte) 0xff;

    assertThatExceptionOfType(ArtifactException.class)
        .isThrownBy(() -> JsonReader.read(ByteBuffer.wrap(bytes), JsonDialect.STRICT))
        .withMessage("not UTF-8")
        .satisfies(e -> assertThat(e.line()).isEqualTo(2));
    JsonValue read = JsonReader.read(ByteBuffer.wrap(bytes), JsonDialect.LENIENT);
    assertThat(read.asObject().text("a")).isEqualTo("x\uFFFD");
  }

  @Test
  void refusesNestingThatIsTooDeep() {
    String open = "[".repeat(JsonReader.MAX_DEPTH + 1);

    assertRefused(open + "]".repeat(JsonReader.MAX_DEPTH + 1), 1);
    assertRefused("{\"a\":".repeat(100_000), 1);
  }

  @Test
  void readsHundredThousandEntries() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < 100_000; i++) {
      text.append(i == 0 ? "\"" : ",\n\"").append(i).append("\":0");
    }

    assertThat(strict(text.append('}').toString()).members()).hasSize(100_000);
  }

  @Test
  void locatesOnlyTheFirstObjectOfALine() {
    JsonObject root = strict("{\"a\":{},\"b\":{},\n\"c\":{}}");
    FirstOnLine lines = new FirstOnLine();

    assertThat(lines.locate(root.object("a"))).isEqualTo(new Location(1, 1));
    assertThat(lines.locate(root.object("b"))).isEqualTo(new Location(0, 0));
    assertThat(lines.locate(root.object("c"))).isEqualTo(new Location(2, 2));
  }

  private static JsonObject strict(String text) {
    return JsonReader.read(utf8(text), JsonDialect.STRICT).asObject();
  }

  private static JsonObject lenient(String text) {
    return JsonReader.read(utf8(text), JsonDialect.LENIENT).asObject();
  }

  private static ByteBuffer utf8(String text) {
    return StandardCharsets.UTF_8.encode(text);
  }

  private static void assertRefused(String text, int line) {
    assertThatExceptionOfType(ArtifactException.class)
        .isThrownBy(() -> strict(text))
        .withMessageStartingWith("not valid JSON: ")
        .satisfies(e -> assertThat(e.line()).isEqualTo(line));
  }
}
