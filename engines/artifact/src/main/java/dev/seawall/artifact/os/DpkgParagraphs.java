package dev.seawall.artifact.os;

import java.util.ArrayList;
import java.util.List;

/// Goes over the paragraphs of one of Debian's control files and keeps the fields that are asked
/// for. A field goes on over lines that start with a space. Of a field that is repeated the first
/// counts.
final class DpkgParagraphs {
  private final Lines lines;
  private final String[] names;
  private final List<StringBuilder> values = new ArrayList<>();
  private int firstLine;
  private int brokenLine;

  /// @param names the fields to keep, in small letters
  DpkgParagraphs(byte[] content, String... names) {
    this.lines = new Lines(content);
    this.names = names.clone();
    for (int i = 0; i < names.length; i++) {
      values.add(new StringBuilder());
    }
  }

  /// Goes to the next paragraph; false where there is none.
  boolean next() {
    values.forEach(value -> value.setLength(0));
    firstLine = 0;
    brokenLine = 0;
    int field = -1;
    while (lines.next()) {
      if (lines.length() == 0) {
        if (firstLine > 0) {
          return true;
        }
        continue;
      }
      firstLine = firstLine == 0 ? lines.number() : firstLine;
      if (lines.at(0) == ' ' || lines.at(0) == '\t') {
        append(field);
      } else {
        field = open();
      }
    }
    return firstLine > 0;
  }

  /// The line on which the paragraph starts, counted from 1.
  int firstLine() {
    return firstLine;
  }

  /// The first line of the paragraph that is no field; 0 where there is none.
  int brokenLine() {
    return brokenLine;
  }

  /// The value of the field of that number, as they were given to the constructor.
  String value(int field) {
    return values.get(field).toString();
  }

  private void append(int field) {
    if (field >= 0) {
      values.get(field).append(' ').append(lines.text().strip());
    }
  }

  /// Starts the field of the line; its number, or -1 where it is not kept.
  private int open() {
    int colon = lines.indexOf(':', 0);
    if (colon <= 0) {
      brokenLine = brokenLine == 0 ? lines.number() : brokenLine;
      return -1;
    }
    for (int i = 0; i < names.length; i++) {
      if (isNamed(names[i], colon) && values.get(i).isEmpty()) {
        values.get(i).append(lines.text(colon + 1).strip());
        return i;
      }
    }
    return -1;
  }

  private boolean isNamed(String name, int colon) {
    if (name.length() != colon) {
      return false;
    }
    for (int i = 0; i < colon; i++) {
      if (Character.toLowerCase(lines.at(i)) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
