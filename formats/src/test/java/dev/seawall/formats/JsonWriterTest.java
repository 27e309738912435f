package dev.seawall.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonWriterTest {
  @Test
  void escapesAsGoDoes() throws IOException {
    assertThat(text("\"\\/<>&\b\f\n\r\t\0\u001f\u007f\u2028\u2029é漢😀\uFFFD"))
        .isEqualTo(
            "\"\\\"\\\\/\\u003c\\u003e\\u0026\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\\u2028\\u2029é漢😀"
                + "\uFFFD\"\n");
  }

  @Test
  void replacesSurrogatesWithoutAPartner() throws IOException {
    assertThat(text("a\ud800b\udc00")).isEqualTo("\"a\uFFFDb\uFFFD\"\n");
    assertThat(text("\ud800")).isEqualTo("\"\uFFFD\"\n");
  }

  @Test
  void keepsPairsTogetherWhereverTheBufferEnds() throws IOException {
    for (int before = 1020; before < 1028; before++) {
      String long1 = "a".repeat(before) + "😀".repeat(2000) + "<".repeat(9000);

      assertThat(text(long1)).isEqualTo("\"" + long1.replace("<", "\\u003c") + "\"\n");
    }
  }

  @Test
  void putsMembersAndElementsOnLinesOfTheirOwn() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonWriter json = new JsonWriter(out);
    json.beginObject();
    json.text("a", "");
    json.integer("b", 0);
    json.flag("c", false);
    json.texts("d", List.of());
    json.texts("e", List.of("x", "y"));
    json.name("f");
    json.beginObject();
    json.endObject();
    json.name("g");
    json.beginArray();
    json.endArray();
    json.flag("h", true);
    json.name("i");
    json.nul();
    json.endObject();
    json.finish();

    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            {
              "e": [
                "x",
                "y"
              ],
              "f": {},
              "g": [],
              "h": true,
              "i": null
            }
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, 0",
    "-0.0, -0",
    "5, 5",
    "7.5, 7.5",
    "-1.5, -1.5",
    "0.1, 0.1",
    "1e15, 1000000000000000",
    "1e20, 100000000000000000000",
    "1e21, 1e+21",
    "1.5e300, 1.5e+300",
    "0.000001, 0.000001",
    "0.0000001, 1e-7",
    "4.9e-324, 5e-324",
    "2e-323, 2e-323",
    "0.97566, 0.97566",
    "123456789.125, 123456789.125"
  })
  void writesNumbersAsGoDoes(double number, String expected) {
    assertThat(GoNumbers.text(number)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0001-01-01T00:00:00Z",
    "2020-03-23T21:19:34.100000Z, 2020-03-23T21:19:34.1Z",
    "2020-03-23T21:19:34.000Z, 2020-03-23T21:19:34Z",
    "2020-03-23T21:19:34Z, 2020-03-23T21:19:34Z",
    "2020-03-23T21:19:34.1234567899Z, 2020-03-23T21:19:34.123456789Z",
    "2020-03-23T21:19:34+00:00, 2020-03-23T21:19:34Z",
    "2020-03-23T21:19:34.5-07:00, 2020-03-23T21:19:34.5-07:00",
    "yesterday, yesterday",
    "2020-03-23 21:19:34Z, 2020-03-23 21:19:34Z",
    "2020-03-23T21:19:34, 2020-03-23T21:19:34"
  })
  void writesTimesAsGoDoes(String text, String expected) {
    assertThat(GoTimes.normalized(text)).isEqualTo(expected);
  }

  private static String text(String value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonWriter json = new JsonWriter(out);
    json.string(value);
    json.finish();
    return out.toString(UTF_8);
  }
}
