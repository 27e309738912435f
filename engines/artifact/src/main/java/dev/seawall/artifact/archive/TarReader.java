package dev.seawall.artifact.archive;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.archive.TarEntry.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a tar archive as a stream: V7, POSIX ustar and pax, star, GNU with long names, binary
/// numbers and sparse files of all four forms.
///
/// Records of a global pax header are passed over, as the container engines do that unpack layers:
/// heeding them would show other files than a container gets.
public final class TarReader {
  /// Names and links longer than this exist in no file system.
  private static final int MAX_NAME = 32 << 10;

  private static final int MAX_EXTENSION = 1 << 20;
  private static final long MAX_MEMBERS = 50_000_000;
  private static final int SPARSE_IN_HEADER = 386;
  private static final int SPARSE_IN_BLOCK = 0;
  private static final int REAL_SIZE = 483;

  private final TarInput input;
  private final TarHeader header;
  private final TarContent content;
  private final String where;
  private long members;
  private boolean ended;

  private String longName = "";
  private String longLink = "";
  private Map<String, String> pax = Map.of();

  /// @param where names the archive in messages
  public TarReader(InputStream in, String where) {
    this(in, where, 128 << 10);
  }

  /// @param bufferSize bytes; members up to this size can be read without a copy
  public TarReader(InputStream in, String where, int bufferSize) {
    this.input = new TarInput(in, Math.max(bufferSize, 2 * TarHeader.BLOCK));
    this.header = new TarHeader(input.buffer());
    this.content = new TarContent(input);
    this.where = where;
  }

  /// The next member; null at the end of the archive.
  ///
  /// @throws ArtifactException if the archive is damaged or cut off
  public @Nullable TarEntry next() {
    try {
      content.skip();
      longName = "";
      longLink = "";
      pax = Map.of();
      while (!ended && nextHeader()) {
        char type = header.type();
        long size = header.size();
        if (size < 0) {
          throw corrupt("a member's size is no number");
        }
        if (type == 'x' || type == 'L' || type == 'K' || type == 'g') {
          readExtension(type, size);
        } else {
          return member(type, size);
        }
      }
      return null;
    } catch (IOException e) {
      throw unreadable(e);
    } catch (IllegalArgumentException e) {
      throw corrupt(String.valueOf(e.getMessage()));
    }
  }

  /// The whole content of the member at hand without a copy, if it is small enough; else null. The
  /// view is valid until the next call.
  public @Nullable ByteBuffer view() {
    if (content.isSparse() || content.left() > input.buffer().length) {
      return null;
    }
    int length = (int) content.left();
    try {
      if (input.require(length) < length) {
        throw new TruncatedException();
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return input.view(length);
  }

  /// Reads content of the member at hand; -1 at its end.
  public int read(byte[] target, int offset, int length) {
    try {
      return content.read(target, offset, length);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private boolean nextHeader() throws IOException {
    int available = input.require(TarHeader.BLOCK);
    if (available == 0) {
      ended = true;
      return false;
    }
    if (available < TarHeader.BLOCK) {
      throw new TruncatedException();
    }
    header.moveTo(input.position());
    if (header.isZero()) {
      checkEnd();
      return false;
    }
    if (!header.hasRightChecksum()) {
      throw corrupt("a member's header has a wrong checksum (not a tar archive, or damaged)");
    }
    if (++members > MAX_MEMBERS) {
      throw corrupt("more than " + MAX_MEMBERS + " members");
    }
    return true;
  }

  // Two blocks of zeros are the end; some programs write one. Members behind a single one would be
  // seen by some readers and not by others.
  private void checkEnd() throws IOException {
    ended = true;
    input.advance(TarHeader.BLOCK);
    if (input.require(TarHeader.BLOCK) == TarHeader.BLOCK) {
      header.moveTo(input.position());
      if (!header.isZero()) {
        throw corrupt("a block of zeros between members");
      }
    }
  }

  private void readExtension(char type, long size) throws IOException {
    if (size > MAX_EXTENSION) {
      throw corrupt("an extended header of " + size + " bytes");
    }
    input.advance(TarHeader.BLOCK);
    content.begin(size);
    if (type != 'g') {
      byte[] bytes = new byte[(int) size];
      readAll(bytes);
      if (type == 'x') {
        pax = PaxRecords.parse(bytes);
      } else if (type == 'L') {
        longName = untilNul(bytes);
      } else {
        longLink = untilNul(bytes);
      }
    }
    content.skip();
  }

  private TarEntry member(char type, long headerSize) throws IOException {
    String name = first(pax.get(PaxRecords.SPARSE + "name"), pax.get(PaxRecords.PATH), longName);
    if (name.isEmpty()) {
      name = header.name();
    }
    String link = first(pax.get(PaxRecords.LINK_PATH), longLink, "");
    if (link.isEmpty()) {
      link = header.linkTarget();
    }
    if (name.length() > MAX_NAME || link.length() > MAX_NAME) {
      throw corrupt("a name of more than " + MAX_NAME + " characters");
    }
    String size = pax.get(PaxRecords.SIZE);
    long stored = size == null ? headerSize : SparseMap.decimal(size);
    Kind kind = kind(type, name);
    boolean hasContent = kind == Kind.FILE || (kind == Kind.OTHER && !isDevice(type));
    if (stored < 0) {
      throw corrupt("a member's size is negative");
    }
    int mode = header.mode();
    boolean sparse = beginContent(type, hasContent ? stored : 0);
    long offset = sparse ? -1 : input.offset();
    return new TarEntry(MemberPaths.clean(name), kind, content.size(), mode, link, offset);
  }

  // The header's block is passed over here, since the old form of sparse maps lies in it.
  private boolean beginContent(char type, long stored) throws IOException {
    if (type == 'S') {
      SparseMap map = new SparseMap();
      long realSize = header.number(REAL_SIZE, 12);
      readPieces(map, SPARSE_IN_HEADER, 4);
      boolean extended = header.flag(482);
      input.advance(TarHeader.BLOCK);
      while (extended) {
        extended = readMapBlock(map);
      }
      content.begin(stored);
      content.makeSparse(map, realSize);
      return true;
    }
    input.advance(TarHeader.BLOCK);
    content.begin(stored);
    return beginPaxSparse();
  }

  private boolean readMapBlock(SparseMap map) throws IOException {
    if (input.require(TarHeader.BLOCK) < TarHeader.BLOCK) {
      throw new TruncatedException();
    }
    header.moveTo(input.position());
    readPieces(map, SPARSE_IN_BLOCK, 21);
    boolean extended = header.flag(504);
    input.advance(TarHeader.BLOCK);
    return extended;
  }

  private void readPieces(SparseMap map, int field, int pieces) {
    for (int i = 0; i < pieces; i++) {
      int at = field + 24 * i;
      if (!header.flag(at)) {
        break;
      }
      map.add(header.number(at, 12), header.number(at + 12, 12));
    }
  }

  private boolean beginPaxSparse() throws IOException {
    String major = pax.get(PaxRecords.SPARSE + "major");
    String realSize = pax.get(PaxRecords.SPARSE + (major == null ? "size" : "realsize"));
    if (realSize == null) {
      return false;
    }
    String map = pax.get(PaxRecords.SPARSE + "map");
    if (major != null && major.equals("1")) {
      content.makeSparse(SparseMapInContent.read(content), SparseMap.decimal(realSize));
    } else if (map != null) {
      content.makeSparse(SparseMap.parse(map), SparseMap.decimal(realSize));
    } else {
      return false;
    }
    return true;
  }

  private static Kind kind(char type, String name) {
    return switch (type) {
      case '\0' -> name.endsWith("/") ? Kind.DIRECTORY : Kind.FILE;
      case '0', '7', 'S' -> Kind.FILE;
      case '1' -> Kind.HARD_LINK;
      case '2' -> Kind.SYMBOLIC_LINK;
      case '5' -> Kind.DIRECTORY;
      default -> Kind.OTHER;
    };
  }

  private static boolean isDevice(char type) {
    return type == '3' || type == '4' || type == '6';
  }

  private void readAll(byte[] bytes) throws IOException {
    int n = 0;
    while (n < bytes.length) {
      n += content.read(bytes, n, bytes.length - n);
    }
  }

  private static String untilNul(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  private static String first(@Nullable String a, @Nullable String b, String otherwise) {
    return a != null ? a : b != null ? b : otherwise;
  }

  private ArtifactException corrupt(String what) {
    return new ArtifactException(
        where + ": invalid tar archive at byte " + input.offset() + ": " + what);
  }

  private ArtifactException unreadable(IOException e) {
    if (e instanceof TruncatedException) {
      return new ArtifactException(
          where + ": ends too early, at byte " + input.offset() + " (truncated): unexpected EOF",
          e);
    }
    return new ArtifactException(where + ": cannot be read: " + e.getMessage(), e);
  }
}
