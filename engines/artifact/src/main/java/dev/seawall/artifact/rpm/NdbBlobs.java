package dev.seawall.artifact.rpm;

import dev.seawall.artifact.rpm.RpmDatabase.Collector;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// SUSE's database format: pages of slots, each of which names a package's place in the file in
/// blocks of 16 bytes. All numbers are little-endian.
///
///     header  'RpmP', version, generation, pages of slots, next package, 12 bytes unused
///     slot    'Slot', package, first block, number of blocks; package 0 = free
///     blob    'BlbS', package, generation, length, then the description
final class NdbBlobs {
  private static final int FILE_MAGIC = 0x506d7052;
  private static final int SLOT_MAGIC = 0x746f6c53;
  private static final int BLOB_MAGIC = 0x53626c42;
  private static final int HEADER_SIZE = 32;
  private static final int SLOT_SIZE = 16;
  private static final int BLOCK_SIZE = 16;
  private static final int BLOB_HEADER_SIZE = 16;
  private static final int PAGE_SIZE = 4096;

  private final ByteBuffer bytes;
  private final Collector found;

  /// Blobs do not overlap, so there is never more to read than the file holds.
  private long left;

  private NdbBlobs(ByteBuffer bytes, Collector found) {
    this.bytes = bytes;
    this.found = found;
    this.left = bytes.limit();
  }

  static boolean isNdb(ByteBuffer bytes) {
    return bytes.remaining() >= HEADER_SIZE && Integer.reverseBytes(bytes.getInt(0)) == FILE_MAGIC;
  }

  static void read(ByteBuffer bytes, Collector found) {
    new NdbBlobs(bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN), found).readSlots();
  }

  private void readSlots() {
    if (bytes.getInt(4) != 0) {
      found.damaged("ndb version " + bytes.getInt(4) + " is not known");
      return;
    }
    long pages = bytes.getInt(12) & 0xFFFFFFFFL;
    long end = Math.min(pages * PAGE_SIZE, bytes.limit());
    if (end < pages * PAGE_SIZE) {
      found.damaged("the file ends within its slots");
    }
    for (int at = HEADER_SIZE; at + SLOT_SIZE <= end; at += SLOT_SIZE) {
      if (bytes.getInt(at) != SLOT_MAGIC) {
        found.damaged("the slot at byte " + at + " is none");
        return;
      }
      if (bytes.getInt(at + 4) != 0) {
        readBlob(at);
      }
    }
  }

  private void readBlob(int slot) {
    int number = bytes.getInt(slot + 4);
    long start = (bytes.getInt(slot + 8) & 0xFFFFFFFFL) * BLOCK_SIZE;
    if (start + BLOB_HEADER_SIZE > bytes.limit()) {
      found.damaged("package " + number + " lies behind the end of the file");
      return;
    }
    int at = (int) start;
    long length = bytes.getInt(at + 12) & 0xFFFFFFFFL;
    if (bytes.getInt(at) != BLOB_MAGIC || bytes.getInt(at + 4) != number) {
      found.damaged("package " + number + " is not where its slot says");
      return;
    }
    left -= length;
    if (start + BLOB_HEADER_SIZE + length > bytes.limit() || left < 0) {
      found.damaged("package " + number + " reaches behind the end of the file");
      return;
    }
    byte[] blob = new byte[(int) length];
    bytes.get(at + BLOB_HEADER_SIZE, blob);
    found.blob(blob);
  }
}
