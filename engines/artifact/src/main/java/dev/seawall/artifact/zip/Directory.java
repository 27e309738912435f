package dev.seawall.artifact.zip;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds and reads the central directory, in its 64-bit form too, also where something was put
/// before the archive (a start script) or behind it.
///
/// @param entries in the directory's order
/// @param start bytes before the archive, which all its offsets leave out
record Directory(List<ZipEntry> entries, long start) {
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int ENTRY = 0x02014b50;
  private static final int END_SIZE = 22;
  private static final int ENTRY_SIZE = 46;
  private static final int MAX_COMMENT = 0xffff;
  private static final long SEE_EXTRA = 0xffff_ffffL;
  private static final int EXTRA_64 = 1;

  /// The directory, or null where there is none.
  static @Nullable Directory find(Records records, String uninteresting) {
    long end = findEnd(records);
    if (end < 0) {
      return null;
    }
    long size = records.u32(end + 12);
    long offset = records.u32(end + 16);
    long directoryEnd = end;
    if (records.isAt(end - 20, LOCATOR_64)) {
      long end64 = findEnd64(records, end);
      if (end64 >= 0) {
        size = records.u64(end64 + 40);
        offset = records.u64(end64 + 48);
        directoryEnd = end64;
      }
    }
    long start = start(records, directoryEnd, size, offset);
    return start < 0 ? null : new Directory(entries(records, start + offset, uninteresting), start);
  }

  private static long findEnd(Records records) {
    int last = records.size() - END_SIZE;
    int first = Math.max(0, last - MAX_COMMENT);
    for (int at = last; at >= first; at--) {
      if (records.isAt(at, END) && records.has(at + END_SIZE, records.u16(at + 20))) {
        return at;
      }
    }
    return -1;
  }

  private static long findEnd64(Records records, long end) {
    long at = records.u64(end - 20 + 8);
    if (records.isAt(at, END_64) && records.has(at, 56)) {
      return at;
    }
    long before = end - 20 - 56;
    return records.isAt(before, END_64) ? before : -1;
  }

  /// What stands before the archive; -1 where the numbers do not fit.
  private static long start(Records records, long end, long size, long offset) {
    if (offset > records.size() || size > end) {
      return -1;
    }
    long start = end - size - offset;
    if (start != 0 && records.isAt(offset, ENTRY)) {
      return 0;
    }
    return start < 0 ? -1 : start;
  }

  private static List<ZipEntry> entries(Records records, long from, String uninteresting) {
    List<ZipEntry> entries = new ArrayList<>();
    long at = from;
    while (records.isAt(at, ENTRY) && records.has(at, ENTRY_SIZE)) {
      int name = records.u16(at + 28);
      int extra = records.u16(at + 30);
      int comment = records.u16(at + 32);
      if (!records.has(at + ENTRY_SIZE, (long) name + extra + comment)) {
        break;
      }
      if (!records.endsWith(at + ENTRY_SIZE, name, uninteresting)) {
        entries.add(entry(records, at, name, extra));
      }
      at += ENTRY_SIZE + name + extra + comment;
    }
    return entries;
  }

  private static ZipEntry entry(Records records, long at, int nameLength, int extraLength) {
    long size = records.u32(at + 24);
    long compressed = records.u32(at + 20);
    long header = records.u32(at + 42);
    long extra = at + ENTRY_SIZE + nameLength;
    long wide = extra64(records, extra, extra + extraLength);
    if (wide >= 0) {
      long end = extra + extraLength;
      if (size == SEE_EXTRA && wide + 8 <= end) {
        size = records.u64(wide);
        wide += 8;
      }
      if (compressed == SEE_EXTRA && wide + 8 <= end) {
        compressed = records.u64(wide);
        wide += 8;
      }
      if (header == SEE_EXTRA && wide + 8 <= end) {
        header = records.u64(wide);
      }
    }
    String name = records.text(at + ENTRY_SIZE, nameLength);
    boolean encrypted = (records.u16(at + 8) & 1) != 0;
    return new ZipEntry(name, records.u16(at + 10), encrypted, compressed, size, header);
  }

  /// Where the 64-bit numbers of an entry's extra field start, or -1.
  private static long extra64(Records records, long from, long end) {
    long at = from;
    while (at + 4 <= end) {
      int length = records.u16(at + 2);
      if (records.u16(at) == EXTRA_64) {
        return at + 4;
      }
      at += 4 + length;
    }
    return -1;
  }
}
