package dev.seawall.artifact.zip;

import java.util.ArrayList;
import java.util.List;

/// Walks an archive from its front, for one whose central directory is missing because it was cut
/// off. An entry whose size stands behind it is followed by nothing that can be found.
final class LocalHeaders {
  static final int SIGNATURE = 0x04034b50;
  static final int SIZE = 30;
  private static final int SIZES_FOLLOW = 1 << 3;

  private LocalHeaders() {}

  static List<ZipEntry> walk(Records records) {
    List<ZipEntry> entries = new ArrayList<>();
    long at = 0;
    while (records.isAt(at, SIGNATURE) && records.has(at, SIZE)) {
      int flags = records.u16(at + 6);
      int name = records.u16(at + 26);
      int extra = records.u16(at + 28);
      long content = at + SIZE + name + extra;
      if (!records.has(at + SIZE, (long) name + extra)) {
        break;
      }
      boolean unknown = (flags & SIZES_FOLLOW) != 0;
      long compressed = unknown ? records.size() - content : records.u32(at + 18);
      long size = unknown ? Integer.MAX_VALUE : records.u32(at + 22);
      if (!unknown && !records.has(content, compressed)) {
        break;
      }
      entries.add(
          new ZipEntry(
              records.text(at + SIZE, name),
              records.u16(at + 8),
              (flags & 1) != 0,
              compressed,
              size,
              at));
      if (unknown) {
        break;
      }
      at = content + compressed;
    }
    return entries;
  }
}
