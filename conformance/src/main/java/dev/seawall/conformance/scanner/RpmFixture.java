package dev.seawall.conformance.scanner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Writes an rpm database, in the ndb format, of packages that a case gives as JSON: so that they
/// take the way that packages of an image take.
final class RpmFixture {
  private static final int TEXT = 6;
  private static final int BYTES = 7;
  private static final int TEXTS = 8;
  private static final int NUMBERS = 4;
  private static final int PAGE = 4096;

  private static final Map<String, Integer> TEXT_TAGS =
      Map.of(
          "Name", 1000,
          "Version", 1001,
          "Release", 1002,
          "Summary", 1004,
          "Vendor", 1011,
          "License", 1014,
          "Arch", 1022,
          "SourceRpm", 1044,
          "Modularitylabel", 5096);
  private static final Map<String, Integer> LIST_TAGS =
      Map.of("Provides", 1047, "Requires", 1049, "BaseNames", 1117, "DirNames", 1118);
  private static final Map<String, Integer> NUMBER_TAGS = Map.of("Epoch", 1003, "Size", 1009);

  private final List<int[]> index = new ArrayList<>();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();

  private RpmFixture() {}

  static byte[] database(JsonNode packages) {
    List<byte[]> headers = new ArrayList<>();
    packages.forEach(node -> headers.add(new RpmFixture().header(node)));
    return ndb(headers);
  }

  /// A database of one package that was built from that source package.
  static byte[] withSource(String sourceRpm) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return database(
        json.arrayNode().add(json.objectNode().put("Name", "a").put("SourceRpm", sourceRpm)));
  }

  private byte[] header(JsonNode node) {
    node.properties()
        .forEach(field -> {
          String name = field.getKey();
          JsonNode value = field.getValue();
          if (TEXT_TAGS.containsKey(name)) {
            add(TEXT_TAGS.get(name), TEXT, 1, value.asText() + "\0");
          } else if (LIST_TAGS.containsKey(name)) {
            add(LIST_TAGS.get(name), TEXTS, value.size(), joined(value));
          } else if (NUMBER_TAGS.containsKey(name)) {
            numbers(NUMBER_TAGS.get(name), List.of(value.asInt()));
          } else if (name.equals("DirIndexes")) {
            List<Integer> indexes = new ArrayList<>();
            value.forEach(number -> indexes.add(number.asInt()));
            numbers(1116, indexes);
          } else if (name.equals("SigMD5")) {
            byte[] md5 = HexFormat.of().parseHex(value.asText());
            add(261, BYTES, md5.length, new String(md5, StandardCharsets.ISO_8859_1));
          }
        });
    ByteBuffer blob = ByteBuffer.allocate(8 + 16 * index.size() + data.size());
    blob.putInt(index.size()).putInt(data.size());
    index.forEach(
        entry -> blob.putInt(entry[0]).putInt(entry[1]).putInt(entry[2]).putInt(entry[3]));
    return blob.put(data.toByteArray()).array();
  }

  private static String joined(JsonNode texts) {
    StringBuilder joined = new StringBuilder();
    texts.forEach(text -> joined.append(text.asText()).append('\0'));
    return joined.toString();
  }

  private void numbers(int tag, List<Integer> values) {
    while (data.size() % Integer.BYTES != 0) {
      data.write(0);
    }
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * values.size());
    values.forEach(bytes::putInt);
    add(tag, NUMBERS, values.size(), new String(bytes.array(), StandardCharsets.ISO_8859_1));
  }

  private void add(int tag, int type, int count, String value) {
    index.add(new int[] {tag, type, data.size(), count});
    data.writeBytes(
        value.getBytes(
            type == TEXT || type == TEXTS ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
  }

  private static byte[] ndb(List<byte[]> headers) {
    int pages = (2 + headers.size()) * 16 / PAGE + 1;
    int size = pages * PAGE;
    for (byte[] header : headers) {
      size += blocks(header) * 16;
    }
    ByteBuffer file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(0x506d7052).putInt(0).putInt(1).putInt(pages).putInt(headers.size() + 1);
    for (int at = 32; at < pages * PAGE; at += 16) {
      file.putInt(at, 0x746f6c53);
    }
    int block = pages * PAGE / 16;
    for (int i = 0; i < headers.size(); i++) {
      byte[] header = headers.get(i);
      int slot = 32 + 16 * i;
      file.putInt(slot + 4, i + 1).putInt(slot + 8, block).putInt(slot + 12, blocks(header));
      file.position(16 * block);
      file.putInt(0x53626c42).putInt(i + 1).putInt(1).putInt(header.length).put(header);
      block += blocks(header);
    }
    return file.array();
  }

  private static int blocks(byte[] header) {
    return (header.length + 28 + 15) / 16;
  }
}
