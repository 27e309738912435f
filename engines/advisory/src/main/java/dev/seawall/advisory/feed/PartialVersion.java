package dev.seawall.advisory.feed;

import dev.seawall.version.Version;
import dev.seawall.version.VersionScheme;
import java.util.ArrayList;
import java.util.List;

/// A semantic version of which the last numbers may be missing, as Cargo's requirements have them.
///
/// @param numbers up to three
/// @param wildcard whether a `*` stands in place of those that are missing
record PartialVersion(String text, List<Long> numbers, boolean wildcard) {
  private static final VersionScheme SCHEME = VersionScheme.GENERIC;
  private static final int WHOLE = 3;

  /// Throws [RecordException] if the text is none.
  static PartialVersion parse(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '-' && text.charAt(end) != '+') {
      end++;
    }
    List<Long> numbers = new ArrayList<>();
    boolean wildcard = false;
    for (String part : text.substring(0, end).split("\\.", -1)) {
      if (part.equals("*") || part.equalsIgnoreCase("x")) {
        wildcard = true;
      } else if (wildcard) {
        throw notAVersion(text);
      } else {
        numbers.add(number(part, text));
      }
    }
    if (numbers.size() > WHOLE || (end < text.length() && numbers.size() < WHOLE)) {
      throw notAVersion(text);
    }
    return new PartialVersion(text, List.copyOf(numbers), wildcard);
  }

  boolean isWhole() {
    return numbers.size() == WHOLE;
  }

  /// The lowest version that it stands for.
  Version low() {
    return SCHEME.parse(isWhole() ? text : dotted(numbers));
  }

  /// The number that `^` lets nobody raise: the first that is not zero.
  int caretPosition() {
    int position = 0;
    while (position < numbers.size() - 1 && numbers.get(position) == 0) {
      position++;
    }
    return position;
  }

  /// The first version with that number raised by one.
  Version next(int position) {
    List<Long> raised = new ArrayList<>(numbers.subList(0, position + 1));
    raised.set(position, raised.get(position) + 1);
    return SCHEME.parse(dotted(raised));
  }

  /// The first version behind all that it stands for.
  Version nextLast() {
    return next(numbers.size() - 1);
  }

  private static String dotted(List<Long> numbers) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WHOLE; i++) {
      text.append(i == 0 ? "" : ".").append(i < numbers.size() ? numbers.get(i) : 0L);
    }
    return text.toString();
  }

  private static long number(String part, String text) {
    try {
      long number = Long.parseLong(part);
      if (number >= 0 && number < Long.MAX_VALUE && Character.isDigit(part.charAt(0))) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw notAVersion(text);
  }

  private static RecordException notAVersion(String text) {
    return new RecordException("'" + text + "' is not a Cargo version");
  }
}
