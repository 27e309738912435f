package dev.seawall.artifact.rpm;

import dev.seawall.artifact.ArtifactException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// The description of one package as rpm keeps it: an index of numbered tags over a block of data,
/// both of which come from outside and are checked before they are used. Texts that are absent are
/// empty, numbers 0.
///
/// A tag may occur twice: what rpm adds at installation stands behind what the package's builder
/// has signed, and counts.
public final class RpmHeader {
  private static final int INDEX_START = 8;
  private static final int ENTRY_SIZE = 16;

  /// Characters of all paths of a package together, a hundred times what a kernel's package has:
  /// paths repeat the names of their folders, so a small header can ask for a lot of them.
  private static final long MAX_PATH_CHARS = 1L << 28;

  private final byte[] blob;
  private final ByteBuffer bytes;
  private final int entries;
  private final int dataStart;
  private final int dataEnd;
  private final boolean offersItself;
  private final int[] index;

  /// Reads a header without the magic that package files have before it.
  ///
  /// @param blob the header's bytes, which must not change any more
  RpmHeader(byte[] blob) {
    this(blob, false);
  }

  private RpmHeader(byte[] blob, boolean offersItself) {
    this.offersItself = offersItself;
    this.blob = blob;
    this.bytes = ByteBuffer.wrap(blob);
    if (blob.length < INDEX_START) {
      throw new ArtifactException("a package's description of " + blob.length + " bytes is torn");
    }
    long count = bytes.getInt(0) & 0xFFFFFFFFL;
    long length = bytes.getInt(4) & 0xFFFFFFFFL;
    if (count == 0 || INDEX_START + ENTRY_SIZE * count + length > blob.length) {
      throw new ArtifactException(
          "a package's description promises "
              + count
              + " tags over "
              + length
              + " bytes and has "
              + blob.length);
    }
    this.entries = (int) count;
    this.dataStart = INDEX_START + ENTRY_SIZE * entries;
    this.dataEnd = dataStart + (int) length;
    this.index = index();
  }

  /// The header as rpm takes that of a package file: a package so old that its builder could not
  /// sign its tags as a whole offers its own name, whether it says so or not.
  static RpmHeader ofPackageFile(byte[] blob) {
    RpmHeader header = new RpmHeader(blob);
    return header.find(RpmTag.IMMUTABLE) < 0 ? new RpmHeader(blob, true) : header;
  }

  public String name() {
    return text(RpmTag.NAME);
  }

  /// The epoch; 0 where there is none, which rpm treats alike.
  public int epoch() {
    return (int) number(RpmTag.EPOCH);
  }

  public String version() {
    return text(RpmTag.VERSION);
  }

  public String release() {
    return text(RpmTag.RELEASE);
  }

  public String arch() {
    return text(RpmTag.ARCH);
  }

  /// Name of the source package's file; empty for source packages and keys.
  public String sourceRpm() {
    String file = text(RpmTag.SOURCE_RPM);
    return file.equals("(none)") ? "" : file;
  }

  public String license() {
    return text(RpmTag.LICENSE);
  }

  public String vendor() {
    return text(RpmTag.VENDOR);
  }

  public String summary() {
    return text(RpmTag.SUMMARY);
  }

  /// The module that the package belongs to, as `name:stream:version:context`.
  public String modularityLabel() {
    return text(RpmTag.MODULARITY_LABEL);
  }

  /// MD5 over the header and the payload, in hexadecimal digits; empty where it is not known.
  public String sigMd5() {
    int entry = find(RpmTag.SIG_MD5);
    return entry < 0 ? "" : HexFormat.of().formatHex(blob, offset(entry, 1), end(entry, 1));
  }

  /// Bytes that the package takes when installed.
  public long size() {
    long size = number(RpmTag.SIZE);
    return size == 0 ? number(RpmTag.LONG_SIZE) : size;
  }

  /// Seconds since 1970; 0 for a package that is not installed.
  public long installTime() {
    return number(RpmTag.INSTALL_TIME);
  }

  /// What the package offers under its own and other names, in the order of the header.
  public List<String> provides() {
    List<String> provides = texts(RpmTag.PROVIDE_NAME);
    if (!offersItself) {
      return provides;
    }
    List<String> all = new ArrayList<>(provides);
    all.add(name());
    return all;
  }

  /// What the package needs, in the order of the header, with repetitions.
  public List<String> requires() {
    return texts(RpmTag.REQUIRE_NAME);
  }

  /// Absolute paths of the files and folders of the package; of a source package, plain names.
  public List<String> files() {
    int names = find(RpmTag.BASE_NAMES);
    if (names < 0) {
      return texts(RpmTag.OLD_FILE_NAMES);
    }
    int count = count(names);
    int indexes = find(RpmTag.DIR_INDEXES);
    if (indexes < 0 || count(indexes) < count) {
      throw new ArtifactException(name() + " has files without folders");
    }
    return files(offset(names, 1), count, offset(indexes, 4));
  }

  private List<String> files(int firstName, int count, int folderIndexes) {
    List<String> folders = texts(RpmTag.DIR_NAMES);
    List<String> files = new ArrayList<>(count);
    int at = firstName;
    long chars = 0;
    for (int i = 0; i < count; i++) {
      int folder = bytes.getInt(folderIndexes + 4 * i);
      if (folder < 0 || folder >= folders.size()) {
        throw new ArtifactException(name() + " has a file in a folder that it does not name");
      }
      int end = textEnd(at);
      chars += folders.get(folder).length() + (end - at);
      if (chars > MAX_PATH_CHARS) {
        throw new ArtifactException(
            name() + " has paths of more than " + MAX_PATH_CHARS + " bytes");
      }
      files.add(folders.get(folder).concat(new String(blob, at, end - at, StandardCharsets.UTF_8)));
      at = end + 1;
    }
    return files;
  }

  /// Where in the index each tag is, by its slot; of several entries the last one counts.
  private int[] index() {
    int[] index = new int[RpmTag.count()];
    Arrays.fill(index, -1);
    for (int entry = 0; entry < entries; entry++) {
      int at = INDEX_START + ENTRY_SIZE * entry;
      int slot = RpmTag.slot(bytes.getInt(at));
      if (slot >= 0 && RpmTag.of(slot).type().accepts(bytes.getInt(at + 4))) {
        index[slot] = entry;
      }
    }
    return index;
  }

  private int find(RpmTag tag) {
    return index[RpmTag.slot(tag.number())];
  }

  private int count(int entry) {
    return bytes.getInt(INDEX_START + ENTRY_SIZE * entry + 12);
  }

  /// Where the entry's values of that many bytes each start, after it is sure that all are there.
  private int offset(int entry, int size) {
    int at = INDEX_START + ENTRY_SIZE * entry;
    long offset = bytes.getInt(at + 8);
    long end = dataStart + offset + (long) size * count(entry);
    if (offset < 0 || count(entry) < 0 || end > dataEnd) {
      throw new ArtifactException(
          "tag " + bytes.getInt(at) + " of a package's description lies outside of its data");
    }
    return dataStart + (int) offset;
  }

  private int end(int entry, int size) {
    return offset(entry, size) + size * count(entry);
  }

  private long number(RpmTag tag) {
    int entry = find(tag);
    if (entry < 0 || count(entry) == 0) {
      return 0;
    }
    return tag.type() == RpmTag.Type.LONG
        ? bytes.getLong(offset(entry, 8))
        : bytes.getInt(offset(entry, 4)) & 0xFFFFFFFFL;
  }

  /// The first text of the tag: what stands first is the language that all others translate.
  private String text(RpmTag tag) {
    int entry = find(tag);
    if (entry < 0) {
      return "";
    }
    int start = offset(entry, 0);
    return new String(blob, start, textEnd(start) - start, StandardCharsets.UTF_8);
  }

  private List<String> texts(RpmTag tag) {
    int entry = find(tag);
    if (entry < 0) {
      return List.of();
    }
    int at = offset(entry, 1);
    int count = count(entry);
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int end = textEnd(at);
      texts.add(new String(blob, at, end - at, StandardCharsets.UTF_8));
      at = end + 1;
    }
    return texts;
  }

  private int textEnd(int start) {
    int end = start;
    while (end < dataEnd && blob[end] != 0) {
      end++;
    }
    if (end == dataEnd) {
      throw new ArtifactException("a text of a package's description has no end");
    }
    return end;
  }
}
