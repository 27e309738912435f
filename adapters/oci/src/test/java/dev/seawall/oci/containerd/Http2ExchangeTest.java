package dev.seawall.oci.containerd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Http2ExchangeTest {
  private static final String SETTINGS = "000000" + "04" + "00" + "00000000";
  private static final String HEAD = "000001" + "01" + "04" + "00000001" + "88";
  private static final String TRAILERS =
      "00000f" + "01" + "05" + "00000001" + "00" + "0b" + "677270632d737461747573" + "01" + "30";

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

  @Test
  void readsHeadBodyAndTrailers() throws IOException {
    Http2Exchange exchange = exchange(SETTINGS + HEAD + data("abc", 0) + data("de", 0) + TRAILERS);

    assertThat(new String(exchange.readAllBytes(), UTF_8)).isEqualTo("abcde");
    assertThat(exchange.headers())
        .containsEntry(":status", "200")
        .containsEntry("grpc-status", "0");
  }

  @Test
  void leavesOutPadding() throws IOException {
    String padded = "000006" + "00" + "09" + "00000001" + "02" + "616263" + "0000";

    assertThat(new String(exchange(HEAD + padded).readAllBytes(), UTF_8)).isEqualTo("abc");
  }

  @Test
  void acknowledgesSettingsAndPings() throws IOException {
    String ping = "000008" + "06" + "00" + "00000000" + "0102030405060708";

    exchange(SETTINGS + ping + HEAD + TRAILERS).readAllBytes();

    assertThat(HexFormat.of().formatHex(sent.toByteArray()))
        .endsWith(
            "000000"
                + "04"
                + "01"
                + "00000000"
                + "000008"
                + "06"
                + "01"
                + "00000000"
                + "0102030405060708");
  }

  @Test
  void joinsHeadersThatGoOnInAnotherFrame() throws IOException {
    String start = "000001" + "01" + "00" + "00000001" + "88";
    String rest = "000004" + "09" + "04" + "00000001" + "00" + "0161" + "00";

    Http2Exchange exchange = exchange(start + rest + data("", 1));

    assertThat(exchange.readAllBytes()).isEmpty();
    assertThat(exchange.headers()).containsEntry("a", "");
  }

  @Test
  void opensItsWindowAgainForLongBodies() throws IOException {
    StringBuilder frames = new StringBuilder(HEAD);
    String frame = "0f4240" + "00" + "00" + "00000001" + "00".repeat(1_000_000);
    frames.repeat(frame, 3).append(TRAILERS);

    assertThat(exchange(frames.toString()).readAllBytes()).hasSize(3_000_000);
    assertThat(HexFormat.of().formatHex(sent.toByteArray()))
        .contains("000004" + "08" + "00" + "00000001" + "002dc6c0");
  }

  @Test
  void saysWhatEndsTheExchange() {
    assertThatThrownBy(() -> exchange("000004030000000001" + "00000007").readAllBytes())
        .hasMessage("stream reset, code 7");
    assertThatThrownBy(() -> exchange("000008070000000000" + "0000000000000000").readAllBytes())
        .hasMessage("the server closes the connection");
    assertThatThrownBy(() -> exchange("485454502f312e3120343030").readAllBytes())
        .hasMessageContaining("not HTTP/2");
    assertThatThrownBy(() -> exchange("0000").readAllBytes()).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> exchange("000000090000000001").readAllBytes())
        .hasMessage("malformed frames");
  }

  private Http2Exchange exchange(String frames) throws IOException {
    Http2Exchange exchange =
        new Http2Exchange(new ByteArrayInputStream(HexFormat.of().parseHex(frames)), sent);
    exchange.send(Map.of(":method", "POST"), new byte[5]);
    return exchange;
  }

  private static String data(String text, int flags) {
    return "%06x00%02x00000001".formatted(text.length(), flags)
        + HexFormat.of().formatHex(text.getBytes(UTF_8));
  }
}
