package dev.seawall.oci.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void passesOverValuesOfAnotherKindWithAllThatIsInThem() throws IOException {
    Map<String, String> texts = new HashMap<>();

    document("{\"a\":{\"b\":[{\"c\":\"x\"}]},\"d\":[1,{}],\"e\":\"f\",\"g\":5}", texts);

    assertThat(texts).isEqualTo(Map.of("a", "", "d", "", "e", "f", "g", ""));
  }

  @Test
  void readsTheTextsOfAnArrayAndNothingElse() throws IOException {
    Json.document(
        "{\"a\":[\"x\",1,[\"y\"],null,\"z\"],\"b\":\"x\"}".getBytes(UTF_8),
        (name, value) ->
            assertThat(Json.texts(value))
                .isEqualTo(name.equals("a") ? List.of("x", "z") : List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{\"a\":", "{\"a\":{\"b\":1}", "{} {}", "{\"a\" 1}"})
  void refusesWhatIsNoObject(String text) {
    assertThatThrownBy(() -> document(text, new HashMap<>())).isInstanceOf(IOException.class);
  }

  @Test
  void refusesDeepNesting() {
    assertThatThrownBy(() -> document("{\"a\":" + "[".repeat(100_000), new HashMap<>()))
        .hasMessageContaining("nesting depth");
  }

  private static void document(String text, Map<String, String> texts) throws IOException {
    Json.document(text.getBytes(UTF_8), (name, value) -> texts.put(name, Json.text(value)));
  }
}
