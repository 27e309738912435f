package dev.seawall.artifact.rpm;

import java.util.Arrays;

/// The numbers of the tags that a scanner reads, from rpm's published list.
enum RpmTag {
  IMMUTABLE(63, Type.BYTES),
  SIG_MD5(261, Type.BYTES),
  NAME(1000, Type.TEXT),
  VERSION(1001, Type.TEXT),
  RELEASE(1002, Type.TEXT),
  EPOCH(1003, Type.INT),
  SUMMARY(1004, Type.TEXT),
  INSTALL_TIME(1008, Type.INT),
  SIZE(1009, Type.INT),
  VENDOR(1011, Type.TEXT),
  LICENSE(1014, Type.TEXT),
  ARCH(1022, Type.TEXT),
  OLD_FILE_NAMES(1027, Type.TEXTS),
  SOURCE_RPM(1044, Type.TEXT),
  PROVIDE_NAME(1047, Type.TEXTS),
  REQUIRE_NAME(1049, Type.TEXTS),
  DIR_INDEXES(1116, Type.INT),
  BASE_NAMES(1117, Type.TEXTS),
  DIR_NAMES(1118, Type.TEXTS),
  LONG_SIZE(5009, Type.LONG),
  MODULARITY_LABEL(5096, Type.TEXT);

  /// How the values of a tag are stored.
  enum Type {
    INT,
    LONG,
    TEXT,
    TEXTS,
    BYTES;

    /// Whether values that are stored as rpm's type of that number can be read as this one.
    boolean accepts(int stored) {
      return switch (this) {
        case INT -> stored == 4;
        case LONG -> stored == 5;
        case BYTES -> stored == 7;
        // A plain text, an array of texts, a text in several languages.
        case TEXT, TEXTS -> stored == 6 || stored == 8 || stored == 9;
      };
    }
  }

  private static final int NONE = -1;
  private static final int LAST = 5200;
  private static final RpmTag[] TAGS = values();
  private static final byte[] SLOTS = slots();

  private final int number;
  private final Type type;

  RpmTag(int number, Type type) {
    this.number = number;
    this.type = type;
  }

  int number() {
    return number;
  }

  Type type() {
    return type;
  }

  /// How many tags are read.
  static int count() {
    return TAGS.length;
  }

  /// The tag of that slot.
  static RpmTag of(int slot) {
    return TAGS[slot];
  }

  /// A number below [#count] for each tag that is read; -1 for all others.
  static int slot(int number) {
    return number < 0 || number > LAST ? NONE : SLOTS[number];
  }

  private static byte[] slots() {
    byte[] slots = new byte[LAST + 1];
    Arrays.fill(slots, (byte) NONE);
    for (int i = 0; i < TAGS.length; i++) {
      slots[TAGS[i].number] = (byte) i;
    }
    return slots;
  }
}
