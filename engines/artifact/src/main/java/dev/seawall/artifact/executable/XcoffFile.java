package dev.seawall.artifact.executable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// Reads the headers of AIX executables.
final class XcoffFile {
  private static final int DATA = 0x40;

  private XcoffFile() {}

  static Executable.Layout read(ByteBuffer file, boolean wide) {
    View view = View.of(file, ByteOrder.BIG_ENDIAN);
    int count = view.u16(2);
    long table = (wide ? 24L : 20L) + view.u16(16);
    int entrySize = wide ? 72 : 40;
    List<Segment> sections = new ArrayList<>();
    Segment data = Executable.Layout.NO_DATA;
    for (int i = 0; i < count; i++) {
      long at = table + (long) i * entrySize;
      Segment section =
          new Segment(
              view.name(at, 8),
              view.word(at + (wide ? 16 : 12), wide),
              view.word(at + (wide ? 32 : 20), wide),
              view.word(at + (wide ? 24 : 16), wide));
      sections.add(section);
      long flags = view.u32(at + (wide ? 64 : 36)) & 0xffff;
      if (flags == DATA && data.size() == 0) {
        data = section;
      }
    }
    return new Executable.Layout(sections, sections, data, null);
  }
}
