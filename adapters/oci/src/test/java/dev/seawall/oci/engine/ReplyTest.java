package dev.seawall.oci.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {
  @Test
  void readsACountedBodyAndNothingBehindIt() throws IOException {
    Reply reply = read("HTTP/1.1 200 OK\r\nContent-Length: 3\r\nX: a : b\r\n\r\nabcdef");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers()).containsEntry("x", "a : b");
    assertThat(reply.text(10)).isEqualTo("abc");
  }

  @Test
  void joinsChunksAndPassesOverExtensionsAndTrailers() throws IOException {
    Reply reply =
        read(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "3;a=b\r\nabc\r\n0A\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\nrest");

    assertThat(reply.text(100)).isEqualTo("abc0123456789");
  }

  @Test
  void readsABodyThatTheConnectionEnds() throws IOException {
    assertThat(read("HTTP/1.0 200 OK\n\nall of it").text(100)).isEqualTo("all of it");
  }

  @Test
  void passesOverPreliminaryReplies() throws IOException {
    assertThat(
            read("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
                .status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200",
        "HTTP/2 200 OK\r\n\r\n",
        "SSH-2.0-x\r\n\r\n",
        "HTTP/1.1 2x0 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 9999999999999999999\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
      })
  void refusesWhatIsNoReply(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\n\r\nabc",
        "Transfer-Encoding: chunked\r\n\r\n5\r\nabc",
        "Transfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nx\r\n",
        "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n",
        "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
      })
  void noticesABodyThatIsCutOrMalformed(String rest) throws IOException {
    Reply reply = read("HTTP/1.1 200 OK\r\n" + rest);

    assertThatThrownBy(() -> reply.text(100)).isInstanceOf(IOException.class);
  }

  @Test
  void limitsLinesAndHeaders() {
    assertThatThrownBy(() -> read("HTTP/1.1 200 " + "x".repeat(20_000)))
        .hasMessageContaining("a line of more than");
    StringBuilder many = new StringBuilder("HTTP/1.1 200 OK\r\n");
    for (int i = 0; i < 300; i++) {
      many.append("h").append(i).append(": x\r\n");
    }
    assertThatThrownBy(() -> read(many + "\r\n")).hasMessage("malformed headers");
  }

  private static Reply read(String text) throws IOException {
    return Reply.read(new ByteArrayInputStream(text.getBytes(ISO_8859_1)));
  }
}
