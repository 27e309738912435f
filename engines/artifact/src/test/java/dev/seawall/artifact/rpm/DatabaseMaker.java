package dev.seawall.artifact.rpm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Writes package databases for tests.
final class DatabaseMaker {
  static final int BDB_PAGE = 512;

  private DatabaseMaker() {}

  /// An ndb file of one page of slots; a null blob leaves its slot free.
  static byte[] ndb(byte[]... blobs) {
    int blocks = 0;
    for (byte[] blob : blobs) {
      blocks += blob == null ? 0 : ndbBlocks(blob);
    }
    ByteBuffer file =
        ByteBuffer.allocate(4096 + 16 * blocks)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(0x506d7052)
            .putInt(0)
            .putInt(1)
            .putInt(1)
            .putInt(blobs.length + 1);
    for (int at = 32; at < 4096; at += 16) {
      file.putInt(at, 0x746f6c53);
    }
    int block = 256;
    for (int i = 0; i < blobs.length; i++) {
      if (blobs[i] != null) {
        int slot = 32 + 16 * i;
        file.putInt(slot + 4, i + 1).putInt(slot + 8, block).putInt(slot + 12, ndbBlocks(blobs[i]));
        file.position(16 * block);
        file.putInt(0x53626c42).putInt(i + 1).putInt(1).putInt(blobs[i].length).put(blobs[i]);
        block += ndbBlocks(blobs[i]);
      }
    }
    return file.array();
  }

  /// Head and tail of a blob take 28 bytes.
  private static int ndbBlocks(byte[] blob) {
    return (blob.length + 28 + 15) / 16;
  }

  /// A hash table of one page; each blob lies on a chain of overflow pages.
  static byte[] bdb(ByteOrder order, byte[]... blobs) {
    int room = BDB_PAGE - 26;
    int pages = 2;
    for (byte[] blob : blobs) {
      pages += (blob.length + room - 1) / room;
    }
    ByteBuffer file = ByteBuffer.allocate(pages * BDB_PAGE).order(order);
    file.putInt(12, 0x061561).putInt(16, 9).putInt(20, BDB_PAGE).put(25, (byte) 8);
    file.putInt(32, pages - 1);
    bdbPage(file, 1, 13);
    // The number of the next package, under the key 0.
    int end = bdbEntry(file, BDB_PAGE, new byte[5]);
    end = bdbEntry(file, end, new byte[] {1, 9, 0, 0, 0});
    int next = 2;
    for (int i = 0; i < blobs.length; i++) {
      end = bdbEntry(file, end, new byte[] {1, (byte) (i + 1), 0, 0, 0});
      ByteBuffer value = ByteBuffer.allocate(12).order(order);
      value.put(0, (byte) 3).putInt(4, next).putInt(8, blobs[i].length);
      end = bdbEntry(file, end, value.array());
      for (int at = 0; at < blobs[i].length; at += room) {
        int part = Math.min(room, blobs[i].length - at);
        bdbPage(file, next, 7);
        int start = next * BDB_PAGE;
        file.putInt(start + 16, at + part < blobs[i].length ? next + 1 : 0);
        file.putShort(start + 22, (short) part);
        file.put(start + 26, blobs[i], at, part);
        next++;
      }
    }
    return file.array();
  }

  private static void bdbPage(ByteBuffer file, int page, int type) {
    file.putInt(page * BDB_PAGE + 8, page).put(page * BDB_PAGE + 25, (byte) type);
  }

  private static int bdbEntry(ByteBuffer file, int end, byte[] value) {
    int count = file.getShort(BDB_PAGE + 20);
    int offset = end - value.length;
    file.put(BDB_PAGE + offset, value);
    file.putShort(BDB_PAGE + 26 + 2 * count, (short) offset);
    file.putShort(BDB_PAGE + 20, (short) (count + 1));
    return offset;
  }
}
