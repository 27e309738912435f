package dev.seawall.artifact.language.golang;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Makes small binaries that hold what Go's linker writes.
final class GoBinary {
  private static final long ADDRESS = 0x400000;
  private static final int ELF_HEADER = 64;
  private static final int PROGRAM_HEADER = 56;

  private GoBinary() {}

  /// The block since Go 1.18: both texts behind it.
  static byte[] inlineBlock(String version, String modules) {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.writeBytes(header(8, 2));
    block.writeBytes(new byte[16]);
    text(block, version.getBytes(StandardCharsets.UTF_8));
    text(block, marked(modules));
    return block.toByteArray();
  }

  /// The block before Go 1.18: the addresses of two string headers, here right behind it.
  static byte[] pointerBlock(String version, String modules, ByteOrder order) {
    byte[] lines = marked(modules);
    byte[] text = version.getBytes(StandardCharsets.UTF_8);
    long start = ADDRESS + ELF_HEADER + PROGRAM_HEADER + padding();
    ByteBuffer block = ByteBuffer.allocate(64 + text.length + lines.length).order(order);
    block.put(header(8, order == ByteOrder.BIG_ENDIAN ? 1 : 0));
    block.putLong(start + 32).putLong(start + 48);
    block.putLong(start + 64).putLong(text.length);
    block.putLong(start + 64 + text.length).putLong(lines.length);
    return block.put(text).put(lines).array();
  }

  /// A 64-bit ELF file with that block as its data, without sections.
  static byte[] elf(byte[] block, ByteOrder order) {
    int offset = ELF_HEADER + PROGRAM_HEADER + padding();
    ByteBuffer file = ByteBuffer.allocate(offset + block.length).order(order);
    file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, (byte) (order == ByteOrder.BIG_ENDIAN ? 2 : 1)});
    file.putLong(32, ELF_HEADER);
    file.putShort(54, (short) PROGRAM_HEADER).putShort(56, (short) 1);
    file.putInt(ELF_HEADER, 1).putInt(ELF_HEADER + 4, 6);
    file.putLong(ELF_HEADER + 8, 0).putLong(ELF_HEADER + 16, ADDRESS);
    file.putLong(ELF_HEADER + 32, file.capacity()).putLong(ELF_HEADER + 40, file.capacity());
    return file.put(offset, block).array();
  }

  private static int padding() {
    return 8; // the block starts at an address that sixteen divides
  }

  private static byte[] header(int pointerSize, int flags) {
    byte[] header = new byte[16];
    byte[] magic = " Go buildinf:".getBytes(StandardCharsets.US_ASCII);
    header[0] = (byte) 0xff;
    System.arraycopy(magic, 0, header, 1, magic.length);
    header[14] = (byte) pointerSize;
    header[15] = (byte) flags;
    return header;
  }

  private static byte[] marked(String modules) {
    byte[] lines = modules.getBytes(StandardCharsets.UTF_8);
    ByteBuffer marked = ByteBuffer.allocate(lines.length + 32);
    for (int i = 0; i < 16; i++) {
      marked.put(i, (byte) (0x80 + i)).put(16 + lines.length + i, (byte) (0xf0 + i));
    }
    return marked.put(16, lines).array();
  }

  private static void text(ByteArrayOutputStream block, byte[] text) {
    int length = text.length;
    while (length >= 0x80) {
      block.write((length & 0x7f) | 0x80);
      length >>>= 7;
    }
    block.write(length);
    block.writeBytes(text);
  }
}
