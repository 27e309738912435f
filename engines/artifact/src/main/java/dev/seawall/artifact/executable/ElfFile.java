package dev.seawall.artifact.executable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the headers of ELF files, 32 and 64 bits, of either byte order.
final class ElfFile {
  private static final int PT_LOAD = 1;
  private static final int PF_X = 1;
  private static final int PF_W = 2;
  private static final int SHT_NOBITS = 8;
  private static final int SHT_SYMTAB = 2;

  private final View view;
  private final boolean wide;
  private final List<Segment> segments = new ArrayList<>();
  private final List<Segment> sections = new ArrayList<>();
  private Segment data = Executable.Layout.NO_DATA;
  private @Nullable ElfSymbols symbols;

  private ElfFile(View view, boolean wide) {
    this.view = view;
    this.wide = wide;
  }

  static Executable.@Nullable Layout read(ByteBuffer file) {
    int bits = file.get(4);
    int order = file.get(5);
    if ((bits != 1 && bits != 2) || (order != 1 && order != 2)) {
      return null;
    }
    ByteOrder byteOrder = order == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    ElfFile elf = new ElfFile(View.of(file, byteOrder), bits == 2);
    elf.readSegments();
    elf.readSections();
    return new Executable.Layout(elf.segments, elf.sections, elf.data, elf.symbols);
  }

  private void readSegments() {
    long offset = view.word(wide ? 32 : 28, wide);
    int entrySize = view.u16(wide ? 54 : 42);
    int count = view.u16(wide ? 56 : 44);
    for (int i = 0; i < count; i++) {
      long at = offset + (long) i * entrySize;
      if (view.u32(at) != PT_LOAD) {
        continue;
      }
      long flags = view.u32(at + (wide ? 4 : 24));
      Segment segment =
          new Segment(
              "",
              view.word(at + (wide ? 16 : 8), wide),
              view.word(at + (wide ? 8 : 4), wide),
              view.word(at + (wide ? 32 : 16), wide));
      segments.add(segment);
      if ((flags & (PF_X | PF_W)) == PF_W && data.size() == 0) {
        data = segment;
      }
    }
  }

  private void readSections() {
    long table = view.word(wide ? 40 : 32, wide);
    int entrySize = view.u16(wide ? 58 : 46);
    long count = view.u16(wide ? 60 : 48);
    long names = view.u16(wide ? 62 : 50);
    if (table == 0) {
      return;
    }
    // Counts that do not fit stand in the first section.
    count = count == 0 ? view.word(table + (wide ? 32 : 20), wide) : count;
    names = names == 0xffff ? view.u32(table + (wide ? 40 : 24)) : names;
    if (count < 0 || count > view.size() / Math.max(1, entrySize)) {
      return;
    }
    long namesAt = view.word(table + names * entrySize + (wide ? 24 : 16), wide);
    for (long i = 0; i < count; i++) {
      readSection(table + i * entrySize, namesAt, new SectionTable(table, entrySize, count));
    }
  }

  /// Where the section headers are.
  record SectionTable(long offset, int entrySize, long count) {}

  private void readSection(long at, long names, SectionTable table) {
    long type = view.u32(at + 4);
    Segment section =
        new Segment(
            view.name(names + view.u32(at), 64),
            view.word(at + (wide ? 16 : 12), wide),
            view.word(at + (wide ? 24 : 16), wide),
            view.word(at + (wide ? 32 : 20), wide));
    if (type == SHT_SYMTAB) {
      long link = view.u32(at + (wide ? 40 : 24));
      if (link < table.count()) {
        long strings = table.offset() + link * table.entrySize();
        symbols =
            new ElfSymbols(
                view,
                wide,
                section,
                new Segment(
                    "",
                    0,
                    view.word(strings + (wide ? 24 : 16), wide),
                    view.word(strings + (wide ? 32 : 20), wide)));
      }
    } else if (type != SHT_NOBITS) {
      sections.add(section);
    }
  }
}
