package dev.seawall.oci.containerd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderBlockTest {
  @Test
  void decodesHuffmanTextsOfTheSpecification() throws IOException {
    assertThat(huffman("f1e3c2e5f23a6ba0ab90f4ff")).isEqualTo("www.example.com");
    assertThat(huffman("a8eb10649cbf")).isEqualTo("no-cache");
    assertThat(huffman("d07abe941054d444a8200595040b8166e082a62d1bff"))
        .isEqualTo("Mon, 21 Oct 2013 20:13:21 GMT");
    assertThat(huffman("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ff", "f1e3c2e5f23a6ba0ab90f4fe", "ffffffffff", "00ffffffff"})
  void refusesWhatIsNoHuffmanText(String hex) {
    assertThatThrownBy(() -> huffman(hex)).isInstanceOf(IOException.class);
  }

  /// RFC 7541, C.6: three responses on one connection, whose table evicts.
  @Test
  void keepsItsTableFromBlockToBlock() throws IOException {
    HeaderBlock block = new HeaderBlock();

    assertThat(
            read(
                block,
                "488264025885aec3771a4b6196d07abe941054d444a8200595040b8166e082a62d1bff"
                    + "6e919d29ad171863c78f0b97c8e9ae82ae43d3"))
        .containsEntry(":status", "302")
        .containsEntry("cache-control", "private")
        .containsEntry("date", "Mon, 21 Oct 2013 20:13:21 GMT")
        .containsEntry("location", "https://www.example.com");
    assertThat(read(block, "4883640effc1c0bf"))
        .containsEntry(":status", "307")
        .containsEntry("location", "https://www.example.com");
  }

  @Test
  void readsWhatItWrites() throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(":path", "/a.B/C");
    fields.put("long", "x".repeat(5000));
    fields.put("empty", "");

    assertThat(new HeaderBlock().read(HeaderBlock.write(fields))).isEqualTo(fields);
  }

  @Test
  void obeysATableThatIsSwitchedOff() throws IOException {
    HeaderBlock block = new HeaderBlock();
    read(block, "20" + "40016101" + "62");

    assertThatThrownBy(() -> read(block, "be")).hasMessageContaining("malformed header index");
  }

  @ParameterizedTest
  @ValueSource(strings = {"80", "ff8080808080", "00", "0005616263", "3fffffff7f", "be"})
  void refusesMalformedBlocks(String hex) {
    assertThatThrownBy(() -> read(new HeaderBlock(), hex)).isInstanceOf(IOException.class);
  }

  private static String huffman(String hex) throws IOException {
    return Huffman.decode(HexFormat.of().parseHex(hex));
  }

  private static Map<String, String> read(HeaderBlock block, String hex) throws IOException {
    return block.read(HexFormat.of().parseHex(hex));
  }
}
