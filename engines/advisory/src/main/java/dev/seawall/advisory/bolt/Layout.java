package dev.seawall.advisory.bolt;

import java.nio.ByteBuffer;

/// The numbers of bbolt's file format, version 2. All integers are little endian.
///
///     page header   id u64, flags u16, count u16, overflow u32
///     meta          magic u32, version u32, page size u32, flags u32, root u64, sequence u64,
///                   freelist u64, number of pages u64, transaction u64, FNV-1a of what precedes u64
///     branch entry  position u32 from the entry's own start, key size u32, page u64
///     leaf entry    flags u32, position u32, key size u32, value size u32
///     bucket        root page u64 (0: a leaf page follows at once), sequence u64
final class Layout {
  static final int MAGIC = 0xED0CDAED;
  static final int VERSION = 2;

  static final int PAGE_HEADER = 16;
  static final int FLAGS = 8;
  static final int COUNT = 10;
  static final int OVERFLOW = 12;

  static final int BRANCH = 0x01;
  static final int LEAF = 0x02;
  static final int META = 0x04;
  static final int FREELIST = 0x10;

  static final int META_SIZE = 64;
  static final int META_CHECKED = 56;

  static final int ELEMENT = 16;
  static final int BUCKET_ELEMENT = 1;
  static final int BUCKET_HEADER = 16;

  static final int MIN_PAGE_SIZE = 1 << 10;
  static final int MAX_PAGE_SIZE = 1 << 16;

  static final int MAX_KEY = 32768;

  private Layout() {}

  /// FNV-1a, 64 bit, of `length` bytes from `start`.
  static long checksum(ByteBuffer bytes, int start, int length) {
    long hash = 0xcbf29ce484222325L;
    for (int i = start; i < start + length; i++) {
      hash = (hash ^ (bytes.get(i) & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }
}
