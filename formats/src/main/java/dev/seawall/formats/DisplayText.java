package dev.seawall.formats;

import java.util.ArrayList;
import java.util.List;

/// Text as a terminal shows it: how many columns it takes, where it may be broken, and what of a
/// stranger's text must not reach a terminal at all.
final class DisplayText {
  private static final char ESCAPE = '\u001b';

  /// First and last code points that take two columns (East Asian Width W and F, and emoji).
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
    0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1,
    0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA,
    0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
    0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
    0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E,
    0x3041, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19,
    0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1F004,
    0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D,
    0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0,
    0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF,
    0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4,
    0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5,
    0x1F6D7, 0x1F6DC, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7F0, 0x1F90C,
    0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD
  };

  private DisplayText() {}

  /// A stranger's text with nothing in it that steers a terminal: white space becomes a space,
  /// control characters and those that turn the direction of writing become U+FFFD.
  static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (steers(text.charAt(i))) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int j = 0; j < text.length(); j++) {
          char c = text.charAt(j);
          boolean space = c == '\n' || c == '\t' || c == '\r';
          clean.append(space ? ' ' : steers(c) ? '\uFFFD' : c);
        }
        return clean.toString();
      }
    }
    return text;
  }

  private static boolean steers(char c) {
    return c < 0x20
        || (c >= 0x7F && c < 0xA0)
        || (c >= '\u200E' && c <= '\u200F')
        || (c >= '\u2028' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }

  /// The columns that a text takes; our own colour codes take none.
  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      if (text.charAt(i) == ESCAPE) {
        i = afterColour(text, i);
      } else {
        int point = text.codePointAt(i);
        width += width(point);
        i += Character.charCount(point);
      }
    }
    return width;
  }

  private static int afterColour(String text, int escape) {
    int end = text.indexOf('m', escape);
    return end < 0 ? text.length() : end + 1;
  }

  private static int width(int point) {
    if (point < 0x300) {
      return 1;
    }
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || (point >= 0x1160 && point <= 0x11FF)) {
      return 0;
    }
    return wide(point) ? 2 : 1;
  }

  private static boolean wide(int point) {
    int low = 0;
    int high = WIDE.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (point < WIDE[2 * middle]) {
        high = middle - 1;
      } else if (point > WIDE[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }

  /// The text in lines of at most that many columns, broken at spaces, and within a word only where
  /// the word alone is too long.
  static List<String> wrap(String text, int columns) {
    if (width(text) <= columns) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ", -1)) {
      int width = width(word);
      if (used > 0 && used + 1 + width > columns) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      while (width > columns) {
        int cut = afterJoint(word, fitting(word, columns));
        lines.add(word.substring(0, cut));
        word = word.substring(cut);
        width = width(word);
      }
      line.append(word);
      used += width;
    }
    lines.add(line.toString());
    return lines;
  }

  /// A cut after a joint of the word, if there is one in the second half of what fits.
  private static int afterJoint(String word, int cut) {
    for (int i = cut; i > cut / 2; i--) {
      if (":/-._@=&?".indexOf(word.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return cut;
  }

  /// Where to cut a word so that its head fits; at least one character, so that there is an end.
  private static int fitting(String word, int columns) {
    int used = 0;
    int i = 0;
    while (i < word.length()) {
      if (word.charAt(i) == ESCAPE) {
        i = afterColour(word, i);
        continue;
      }
      int point = word.codePointAt(i);
      used += width(point);
      if (used > columns && i > 0) {
        return i;
      }
      i += Character.charCount(point);
    }
    return i;
  }
}
