package dev.seawall.artifact.rpm;

import dev.seawall.artifact.ArtifactException;
import java.nio.ByteBuffer;

/// A package file: a lead of 96 bytes, the signatures' header, the package's header, the payload.
/// Only the headers are read; signatures and digests are not checked.
public final class RpmFile {
  private static final int LEAD_MAGIC = 0xEDABEEDB;
  private static final int LEAD_SIZE = 96;
  private static final int HEADER_MAGIC = 0x8EADE801;

  /// Magic, four bytes unused, number of tags, bytes of data.
  private static final int INTRO_SIZE = 16;

  private static final int ENTRY_SIZE = 16;

  /// The signatures' number of the MD5; the database keeps it under another one.
  private static final int SIGNATURE_MD5 = 1004;

  private RpmFile() {}

  /// The package's description, with the MD5 of the signatures in it, as the database has it once
  /// the package is installed.
  public static RpmHeader header(ByteBuffer content) {
    ByteBuffer bytes = content.slice();
    if (bytes.limit() < LEAD_SIZE || bytes.getInt(0) != LEAD_MAGIC) {
      throw new ArtifactException("not an rpm package");
    }
    int signatures = LEAD_SIZE;
    int signaturesEnd = end(bytes, signatures);
    // The signatures are filled up to a multiple of eight bytes.
    int header = (signaturesEnd + 7) & ~7;
    int headerEnd = end(bytes, header);
    return RpmHeader.ofPackageFile(merge(bytes, signatures, header, headerEnd));
  }

  private static int end(ByteBuffer bytes, int start) {
    if (start + INTRO_SIZE > bytes.limit() || bytes.getInt(start) != HEADER_MAGIC) {
      throw new ArtifactException("an rpm package that breaks off at byte " + start);
    }
    long tags = bytes.getInt(start + 8) & 0xFFFFFFFFL;
    long data = bytes.getInt(start + 12) & 0xFFFFFFFFL;
    long end = start + INTRO_SIZE + tags * ENTRY_SIZE + data;
    if (end > bytes.limit()) {
      throw new ArtifactException("an rpm package that breaks off in its description");
    }
    return (int) end;
  }

  /// Copies the header and appends the MD5 to its tags and its data.
  private static byte[] merge(ByteBuffer bytes, int signatures, int header, int headerEnd) {
    int tags = bytes.getInt(header + 8);
    int data = bytes.getInt(header + 12);
    byte[] md5 = md5(bytes, signatures);
    int added = md5.length == 0 ? 0 : 1;
    ByteBuffer merged =
        ByteBuffer.allocate(8 + (tags + added) * ENTRY_SIZE + data + md5.length)
            .putInt(tags + added)
            .putInt(data + md5.length)
            .put(bytes.slice(header + INTRO_SIZE, tags * ENTRY_SIZE));
    if (added == 1) {
      merged.putInt(RpmTag.SIG_MD5.number()).putInt(7).putInt(data).putInt(md5.length);
    }
    return merged.put(bytes.slice(headerEnd - data, data)).put(md5).array();
  }

  private static byte[] md5(ByteBuffer bytes, int signatures) {
    int tags = bytes.getInt(signatures + 8);
    int dataStart = signatures + INTRO_SIZE + tags * ENTRY_SIZE;
    int dataSize = bytes.getInt(signatures + 12);
    for (int i = 0; i < tags; i++) {
      int at = signatures + INTRO_SIZE + i * ENTRY_SIZE;
      int offset = bytes.getInt(at + 8);
      int count = bytes.getInt(at + 12);
      if (bytes.getInt(at) == SIGNATURE_MD5
          && count == 16
          && offset >= 0
          && offset <= dataSize - count) {
        byte[] md5 = new byte[count];
        bytes.get(dataStart + offset, md5);
        return md5;
      }
    }
    return new byte[0];
  }
}
