package dev.seawall.version;

/// Reads a version of apk token by token.
final class ApkTokens {
  /// In the order of apk-tools: of two versions that part ways the one whose next kind comes first
  /// is greater.
  enum Kind {
    NEXT_NUMBER,
    NUMBER,
    LETTER,
    SUFFIX,
    SUFFIX_NUMBER,
    HASH,
    REVISION,
    END,
    INVALID
  }

  private static final String[] SUFFIXES = {
    "alpha", "beta", "pre", "rc", "cvs", "svn", "git", "hg", "p"
  };
  private static final int PRE_RELEASES = 4;

  private final String text;
  private int at;
  private Kind next = Kind.NUMBER;

  // The token read last: its rank, and its digits where it has some.
  private int rank;
  private int from;
  private int to;

  ApkTokens(String text) {
    this.text = text;
  }

  /// What comes next; the end and what is invalid cannot be read.
  Kind next() {
    return next;
  }

  /// Reads the next token; false if there is none.
  boolean read() {
    rank = 0;
    from = at;
    to = at;
    switch (next) {
      case END, INVALID -> {
        return false;
      }
      case NEXT_NUMBER -> readFraction();
      case NUMBER, SUFFIX_NUMBER, REVISION -> readDigits(next);
      case LETTER -> {
        rank = text.charAt(at++);
        next = follow(Kind.LETTER);
      }
      case SUFFIX -> readSuffix();
      case HASH -> {
        while (at < text.length() && Character.digit(text.charAt(at), 16) >= 0) {
          at++;
        }
        next = follow(Kind.HASH);
      }
    }
    return true;
  }

  /// A number behind a dot that starts with zeros is a fraction: the more zeros, the less.
  private void readFraction() {
    if (!Text.digitAt(text, at) || text.charAt(at) != '0') {
      readDigits(Kind.NEXT_NUMBER);
      return;
    }
    while (at < text.length() && text.charAt(at) == '0') {
      rank--;
      at++;
    }
    next = Kind.NUMBER;
  }

  private void readDigits(Kind kind) {
    at = Text.endOfDigits(text, at);
    to = at;
    next = follow(kind);
  }

  private void readSuffix() {
    int suffix = suffixAt(at);
    if (suffix < 0) {
      rank = -SUFFIXES.length;
      next = Kind.INVALID;
      return;
    }
    rank = suffix < PRE_RELEASES ? suffix - PRE_RELEASES : suffix;
    at += SUFFIXES[suffix].length();
    next = follow(Kind.SUFFIX);
  }

  /// The end of the suffix that starts there; -1 if none does.
  static int endOfSuffix(String text, int start) {
    for (String suffix : SUFFIXES) {
      if (text.startsWith(suffix, start)) {
        return start + suffix.length();
      }
    }
    return -1;
  }

  private int suffixAt(int start) {
    for (int i = 0; i < SUFFIXES.length; i++) {
      if (text.startsWith(SUFFIXES[i], start)) {
        return i;
      }
    }
    return -1;
  }

  /// What cannot be read; empty where it is behind a hyphen, since a broken revision is none.
  Slice unreadable() {
    return text.indexOf('-') >= 0 && text.indexOf('-') < at
        ? new Slice(text, at, at)
        : new Slice(text, at, text.length());
  }

  /// A revision of zero that something unreadable follows counts as unreadable itself.
  void skipBrokenRevision() {
    if (next == Kind.REVISION) {
      int start = at;
      read();
      boolean zero = Slice.compareNumbers(new Slice(text, from, to), new Slice(text, 0, 0)) == 0;
      if (!zero || next != Kind.INVALID) {
        at = start;
        next = Kind.REVISION;
      }
    }
  }

  boolean startsPreRelease() {
    int suffix = suffixAt(at);
    return suffix < PRE_RELEASES;
  }

  int compareToken(ApkTokens that) {
    int byRank = Integer.compare(rank, that.rank);
    return byRank != 0
        ? byRank
        : Slice.compareNumbers(new Slice(text, from, to), new Slice(that.text, that.from, that.to));
  }

  /// The kind of what follows a token of the given kind, with its mark read.
  private Kind follow(Kind last) {
    if (at == text.length()) {
      return Kind.END;
    }
    char c = text.charAt(at);
    boolean number = last == Kind.NUMBER || last == Kind.NEXT_NUMBER;
    if (number && c >= 'a' && c <= 'z') {
      return Kind.LETTER;
    }
    if (Text.isDigit(c)) {
      return switch (last) {
        case LETTER -> Kind.NUMBER;
        case SUFFIX -> Kind.SUFFIX_NUMBER;
        default -> Kind.INVALID;
      };
    }
    Kind kind = marked(c);
    boolean inOrder =
        kind.compareTo(last) > 0
            || (kind == Kind.NEXT_NUMBER && number)
            || (kind == Kind.SUFFIX && last.compareTo(Kind.SUFFIX_NUMBER) <= 0);
    return inOrder ? kind : Kind.INVALID;
  }

  private Kind marked(char mark) {
    at++;
    return switch (mark) {
      case '.' -> Text.digitAt(text, at) ? Kind.NEXT_NUMBER : Kind.INVALID;
      case '_' -> Kind.SUFFIX;
      case '~' -> Kind.HASH;
      case '-' -> {
        boolean revision = text.startsWith("r", at);
        at += revision ? 1 : 0;
        yield revision ? Kind.REVISION : Kind.INVALID;
      }
      default -> Kind.INVALID;
    };
  }
}
