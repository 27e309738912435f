package dev.seawall.artifact.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.document.JsonValue.JsonArray;
import dev.seawall.artifact.document.JsonValue.JsonFlag;
import dev.seawall.artifact.document.JsonValue.JsonNull;
import dev.seawall.artifact.document.JsonValue.JsonNumber;
import dev.seawall.artifact.document.JsonValue.JsonText;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  @Test
  void readsMappingsAndSequencesWithTheirLines() {
    JsonObject record = read("id: A-1\nranges:\n- type: GIT\n  events: [a, b]\n").asObject();

    assertThat(record.text("id")).isEqualTo("A-1");
    JsonObject range = record.items("ranges").getFirst().asObject();
    assertThat(range.startLine()).isEqualTo(3);
    assertThat(range.items("events"))
        .isEqualTo(List.of(new JsonText("a", 4), new JsonText("b", 4)));
  }

  @Test
  void typesPlainScalarsAsJsonWould() {
    assertThat(read("[1, -2.5e3, 1.0.0, 01, 2020-01-02, true, yes, ~, '', \"1\"]"))
        .isEqualTo(
            new JsonArray(
                List.of(
                    new JsonNumber("1", 1),
                    new JsonNumber("-2.5e3", 1),
                    new JsonText("1.0.0", 1),
                    new JsonText("01", 1),
                    new JsonText("2020-01-02", 1),
                    new JsonFlag(true, 1),
                    new JsonText("yes", 1),
                    new JsonNull(1),
                    new JsonText("", 1),
                    new JsonText("1", 1)),
                1,
                1));
  }

  @Test
  void readsAnEmptyDocumentAsNull() {
    assertThat(read("")).isEqualTo(new JsonNull(1));
  }

  @Test
  void readsTheFirstOfSeveralDocuments() {
    assertThat(read("--- a\n--- b\n")).isEqualTo(new JsonText("a", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &x [1]\nb: [*x]\n",
        "? [a]\n: b\n",
        "a: 1\na: 2\n",
        "a: [1\n",
        "a: b: c\n",
        "\tx: 1",
      })
  void refusesWhatItCannotReadAndTellsTheLine(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ArtifactException.class)
        .satisfies(e -> assertThat(((ArtifactException) e).line()).isBetween(1, 3));
  }

  @Test
  void refusesDeepNesting() {
    assertThatThrownBy(() -> read("[".repeat(10_000)))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining("levels");
  }

  private static JsonValue read(String text) {
    return YamlReader.read(ByteBuffer.wrap(text.getBytes(UTF_8)));
  }
}
