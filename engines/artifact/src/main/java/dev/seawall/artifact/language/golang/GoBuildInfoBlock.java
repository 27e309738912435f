package dev.seawall.artifact.language.golang;

import dev.seawall.artifact.executable.Executable;
import dev.seawall.artifact.executable.Segment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Finds the block in a binary's data that starts with `\xff Go buildinf:`. Since Go 1.18 the texts
/// follow it, each behind its length; before, it holds the addresses of two string headers.
final class GoBuildInfoBlock {
  private static final byte[] MAGIC = {
    (byte) 0xff, ' ', 'G', 'o', ' ', 'b', 'u', 'i', 'l', 'd', 'i', 'n', 'f', ':'
  };
  private static final int ALIGNMENT = 16;
  private static final int HEADER = 32;
  private static final int POINTER_SIZE = 14;
  private static final int FLAGS = 15;
  private static final int BIG_ENDIAN = 1;
  private static final int INLINE = 2;
  private static final int MARK = 16;

  private final Executable binary;

  private GoBuildInfoBlock(Executable binary) {
    this.binary = binary;
  }

  /// The version of the toolchain and the lines about modules, the latter perhaps empty.
  record Texts(String version, String modules) {}

  /// The texts of a binary; null where it was not built by Go.
  static @Nullable Texts find(Executable binary) {
    Segment data =
        binary
            .section(".go.buildinfo")
            .or(() -> binary.section("__go_buildinfo"))
            .orElse(binary.data());
    ByteBuffer bytes = binary.at(data.address());
    int size = Math.clamp(data.size(), 0, bytes.limit());
    int start = search(bytes, size, data.address());
    return start < 0
        ? null
        : new GoBuildInfoBlock(binary).read(bytes.slice(start, bytes.limit() - start));
  }

  private static int search(ByteBuffer bytes, int size, long address) {
    int first = (int) Math.floorMod(-address, (long) ALIGNMENT);
    for (int at = first; at <= size - HEADER; at += ALIGNMENT) {
      if (bytes.get(at) == MAGIC[0] && isMagic(bytes, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isMagic(ByteBuffer bytes, int at) {
    for (int i = 1; i < MAGIC.length; i++) {
      if (bytes.get(at + i) != MAGIC[i]) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Texts read(ByteBuffer block) {
    int flags = block.get(FLAGS);
    String version;
    String modules;
    if ((flags & INLINE) != 0) {
      block.position(HEADER);
      version = inline(block);
      modules = inline(block);
    } else {
      boolean wide = block.get(POINTER_SIZE) == 8;
      ByteOrder order = (flags & BIG_ENDIAN) != 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
      version = string(pointer(block, MARK, wide, order), wide, order);
      modules = string(pointer(block, MARK + (wide ? 8 : 4), wide, order), wide, order);
    }
    return version.isEmpty() ? null : new Texts(version, withoutMarks(modules));
  }

  /// The lines stand between two marks of 16 bytes.
  private static String withoutMarks(String modules) {
    int end = modules.length() - MARK;
    return modules.length() >= 2 * MARK + 1 && modules.charAt(end - 1) == '\n'
        ? new String(
            modules.substring(MARK, end).getBytes(StandardCharsets.ISO_8859_1),
            StandardCharsets.UTF_8)
        : "";
  }

  /// A text behind its length as a variable-length number.
  private static String inline(ByteBuffer bytes) {
    long length = 0;
    for (int shift = 0; shift < 35 && bytes.hasRemaining(); shift += 7) {
      int each = bytes.get();
      length |= (each & 0x7fL) << shift;
      if (each >= 0) {
        if (length > bytes.remaining()) {
          return "";
        }
        String text = latin(bytes, bytes.position(), (int) length);
        bytes.position(bytes.position() + (int) length);
        return text;
      }
    }
    return "";
  }

  private static long pointer(ByteBuffer bytes, int at, boolean wide, ByteOrder order) {
    ByteBuffer ordered = bytes.duplicate().order(order);
    return wide ? ordered.getLong(at) : ordered.getInt(at) & 0xffff_ffffL;
  }

  /// The text of the string header at the address: its address and its length.
  private String string(long header, boolean wide, ByteOrder order) {
    ByteBuffer bytes = binary.at(header);
    if (bytes.limit() < (wide ? 16 : 8)) {
      return "";
    }
    ByteBuffer text = binary.at(pointer(bytes, 0, wide, order));
    long length = pointer(bytes, wide ? 8 : 4, wide, order);
    return length < 0 || length > text.limit() ? "" : latin(text, 0, (int) length);
  }

  /// A character for each byte: the marks are not UTF-8 and must keep their length.
  private static String latin(ByteBuffer bytes, int start, int length) {
    byte[] text = new byte[length];
    bytes.get(start, text);
    return new String(text, StandardCharsets.ISO_8859_1);
  }
}
