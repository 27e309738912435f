package dev.seawall.artifact.executable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the headers of Windows executables.
final class PeFile {
  private static final int HEADER_POINTER = 0x3c;
  private static final long SIGNATURE = 0x00004550;
  private static final int COFF_HEADER = 20;
  private static final int SECTION = 40;
  private static final int PE32 = 0x10b;
  private static final int PE32_PLUS = 0x20b;
  private static final long ALIGNMENT = 0x00f0_0000;
  private static final long WRITABLE_DATA = 0x40 | 0x4000_0000L | 0x8000_0000L;

  private PeFile() {}

  static Executable.@Nullable Layout read(ByteBuffer file) {
    View view = View.of(file, ByteOrder.LITTLE_ENDIAN);
    long header = view.u32(HEADER_POINTER);
    if (view.u32(header) != SIGNATURE) {
      return null;
    }
    long coff = header + 4;
    int count = view.u16(coff + 2);
    long optional = coff + COFF_HEADER;
    long base =
        switch (view.u16(optional)) {
          case PE32 -> view.u32(optional + 28);
          case PE32_PLUS -> view.i64(optional + 24);
          default -> 0;
        };
    long table = optional + view.u16(coff + 16);
    List<Segment> sections = new ArrayList<>();
    Segment data = Executable.Layout.NO_DATA;
    for (int i = 0; i < count; i++) {
      long at = table + (long) i * SECTION;
      Segment section =
          new Segment(
              view.name(at, 8), base + view.u32(at + 12), view.u32(at + 20), view.u32(at + 16));
      sections.add(section);
      long kind = view.u32(at + 36) & ~ALIGNMENT;
      boolean isData = kind == WRITABLE_DATA && view.u32(at + 12) != 0 && section.size() != 0;
      if (isData && data.size() == 0) {
        data = section;
      }
    }
    return new Executable.Layout(sections, sections, data, null);
  }
}
