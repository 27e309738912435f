package dev.seawall.artifact.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.seawall.artifact.ArtifactException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class XmlReaderTest {
  @Test
  void readsElementsAttributesTextsAndLines() {
    XmlElement root =
        read(
            """
            \uFEFF<?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE a [ <!ENTITY x "y>"> <!-- > --> ]>
            <n:a one='1' two = "a &lt; b">
              before<b/>after &#65;&#x42;
              <b>in<c/>ner</b>
            </n:a>
            ignored
            """);

    assertThat(root.name()).isEqualTo("a");
    assertThat(root.attributes()).containsEntry("one", "1").containsEntry("two", "a < b");
    assertThat(root.startLine()).isEqualTo(3);
    assertThat(root.endLine()).isEqualTo(6);
    assertThat(root.ownText().strip().lines().map(String::strip)).containsExactly("beforeafter AB");
    assertThat(root.children("b")).hasSize(2);
    assertThat(root.text("b")).isEqualTo("inner");
    assertThat(root.text("absent")).isEmpty();
  }

  @Test
  void refusesWhatIsNotWellFormedWithItsLine() {
    assertRefused("", 1);
    assertRefused("<a>\n<b></a>", 2);
    assertRefused("<a>", 1);
    assertRefused("<a b=c/>", 1);
    assertRefused("<a b/>", 1);
    assertRefused("<a>\n\n&unknown;</a>", 3);
    assertRefused("<a>&#x110000;</a>", 1);
    assertRefused("</a>", 1);
    assertRefused("<a><![CDATA[</a>", 1);
    assertRefused("<!DOCTYPE a", 1);
    assertRefused("<?xml version='1.0' encoding='no-such'?><a/>", 1);
    assertRefused("<a>".repeat(100_000), 1);
  }

  @Test
  void takesTheDeclaredEncoding() {
    byte[] latin =
        "<?xml version='1.0' encoding='ISO-8859-1'?><a>\u00e9</a>"
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(XmlReader.read(java.nio.ByteBuffer.wrap(latin)).ownText()).isEqualTo("\u00e9");
  }

  private static XmlElement read(String text) {
    return XmlReader.read(StandardCharsets.UTF_8.encode(text));
  }

  private static void assertRefused(String text, int line) {
    assertThatExceptionOfType(ArtifactException.class)
        .as(text.length() > 50 ? "long" : text)
        .isThrownBy(() -> read(text))
        .withMessageStartingWith("not valid XML: ")
        .satisfies(e -> assertThat(e.line()).isEqualTo(line));
  }
}
