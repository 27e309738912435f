package dev.seawall.oci.containerd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtoReaderTest {
  @Test
  void readsWhatTheWriterWrites() throws IOException {
    byte[] message = new ProtoWriter().text(1, "é").number(300, 1L << 60).toBytes();
    ProtoReader reader = new ProtoReader(message);

    assertThat(reader.next()).isTrue();
    assertThat(reader.field()).isEqualTo(1);
    assertThat(reader.text()).isEqualTo("é");
    assertThat(reader.next()).isTrue();
    assertThat(reader.field()).isEqualTo(300);
    assertThat(reader.number()).isEqualTo(1L << 60);
    assertThat(reader.next()).isFalse();
  }

  @Test
  void passesOverFieldsOfEveryWireType() throws IOException {
    ProtoReader reader =
        new ProtoReader(
            HexFormat.of().parseHex("0801" + "110000000000000000" + "1a0161" + "2500000000"));
    List<Integer> fields = new ArrayList<>();
    while (reader.next()) {
      fields.add(reader.field());
    }

    assertThat(fields).containsExactly(1, 2, 3, 4);
    assertThat(reader.text()).isEmpty();
    assertThat(reader.number()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08",
        "0a05616263",
        "0affffffffffffffffff01",
        "0b",
        "00",
        "08ffffffffffffffffffff",
        "11"
      })
  void refusesMalformedMessages(String hex) {
    ProtoReader reader = new ProtoReader(HexFormat.of().parseHex(hex));

    assertThatThrownBy(reader::next).isInstanceOf(IOException.class);
  }
}
