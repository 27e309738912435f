package dev.seawall.artifact.executable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the headers of macOS executables, of one architecture or the first of several.
final class MachFile {
  private static final int SEGMENT = 0x1;
  private static final int SEGMENT_64 = 0x19;
  private static final int READ_WRITE = 3;

  private final View view;
  private final boolean wide;
  private final long start;
  private final List<Segment> segments = new ArrayList<>();
  private final List<Segment> sections = new ArrayList<>();
  private Segment data = Executable.Layout.NO_DATA;

  private MachFile(View view, boolean wide, long start) {
    this.view = view;
    this.wide = wide;
    this.start = start;
  }

  static Executable.@Nullable Layout read(ByteBuffer file) {
    return read(file, 0);
  }

  /// Reads the first architecture of a file with several.
  static Executable.@Nullable Layout readFat(ByteBuffer file) {
    View view = View.of(file, ByteOrder.BIG_ENDIAN);
    boolean wide = view.u32(0) == 0xcafebabfL;
    // Java classes start with the same bytes; no file has that many architectures.
    if (view.u32(4) == 0 || view.u32(4) > 30) {
      return null;
    }
    long offset = wide ? view.i64(16) : view.u32(16);
    return view.has(offset, 32) ? read(file, offset) : null;
  }

  private static Executable.@Nullable Layout read(ByteBuffer file, long start) {
    View big = View.of(file, ByteOrder.BIG_ENDIAN);
    long magic = big.u32(start);
    boolean little = magic == 0xcefaedfeL || magic == 0xcffaedfeL;
    boolean wide = magic == 0xcffaedfeL || magic == 0xfeedfacfL;
    if (!little && !wide && magic != 0xfeedfaceL) {
      return null;
    }
    View view = little ? View.of(file, ByteOrder.LITTLE_ENDIAN) : big;
    MachFile mach = new MachFile(view, wide, start);
    mach.readCommands();
    return new Executable.Layout(mach.segments, mach.sections, mach.data, null);
  }

  private void readCommands() {
    long count = view.u32(start + 16);
    long at = start + (wide ? 32 : 28);
    for (long i = 0; i < count && view.has(at, 8); i++) {
      long command = view.u32(at);
      long size = view.u32(at + 4);
      if (command == (wide ? SEGMENT_64 : SEGMENT)) {
        readSegment(at);
      }
      if (size < 8) {
        return;
      }
      at += size;
    }
  }

  private void readSegment(long at) {
    String name = view.name(at + 8, 16);
    Segment segment =
        new Segment(
            name,
            view.word(at + 24, wide),
            start + view.word(at + (wide ? 40 : 32), wide),
            view.word(at + (wide ? 48 : 36), wide));
    if (name.equals("__PAGEZERO")) {
      return;
    }
    segments.add(segment);
    long maximal = view.u32(at + (wide ? 56 : 40));
    long initial = view.u32(at + (wide ? 60 : 44));
    boolean isData =
        maximal == READ_WRITE
            && initial == READ_WRITE
            && segment.size() != 0
            && segment.address() != 0;
    if (isData && data.size() == 0) {
      data = segment;
    }
    long count = view.u32(at + (wide ? 64 : 48));
    long first = at + (wide ? 72 : 56);
    int entrySize = wide ? 80 : 68;
    for (long i = 0; i < count && view.has(first + i * entrySize, entrySize); i++) {
      long section = first + i * entrySize;
      sections.add(
          new Segment(
              view.name(section, 16),
              view.word(section + 32, wide),
              start + view.u32(section + (wide ? 48 : 40)),
              view.word(section + (wide ? 40 : 36), wide)));
    }
  }
}
