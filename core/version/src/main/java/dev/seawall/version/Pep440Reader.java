package dev.seawall.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads `[v][epoch!]release[pre][post][dev][+local]` in all the spellings that PEP 440 takes.
final class Pep440Reader {
  private static final String[] PRE_WORDS = {
    "alpha", "a", "beta", "b", "preview", "pre", "rc", "c"
  };
  private static final int[] PRE_RANKS = {
    Pep440Version.ALPHA,
    Pep440Version.ALPHA,
    Pep440Version.BETA,
    Pep440Version.BETA,
    Pep440Version.CANDIDATE,
    Pep440Version.CANDIDATE,
    Pep440Version.CANDIDATE,
    Pep440Version.CANDIDATE
  };
  private static final String[] POST_WORDS = {"post", "rev", "r"};
  private static final String[] DEV_WORDS = {"dev"};

  private final String text;
  private int at;

  /// Set where a stage ended in a separator without a number, as in `1.0a.dev1`: it may be followed
  /// by the separator of the next stage or by nothing.
  private boolean separatorAllowed;

  Pep440Reader(String text) {
    this.text = text;
  }

  /// The parts of the whole text; null if it is no version.
  Pep440Version.@Nullable Parts readWhole() {
    Pep440Version.Parts parts = read(Text.skipSpaces(text, 0));
    if (parts == null) {
      return null;
    }
    return Text.skipSpaces(text, at) == text.length() ? parts : null;
  }

  /// Where reading ended.
  int end() {
    return at;
  }

  /// The parts of the longest version that starts at `from`; null if none does.
  Pep440Version.@Nullable Parts read(int from) {
    at = from + (is('v', from) ? 1 : 0);
    if (!Text.digitAt(text, at)) {
      return null;
    }
    Slice first = digits();
    Slice epoch = new Slice(text, at, at);
    if (text.startsWith("!", at) && Text.digitAt(text, at + 1)) {
      epoch = first;
      at++;
      first = digits();
    }
    List<Slice> release = release(first);
    Pep440Version.Stage pre = pre();
    Pep440Version.Stage post = post();
    Pep440Version.Stage dev = dev();
    if (separatorAllowed && isSeparator(at) && !text.startsWith(".*", at)) {
      at++;
    }
    return new Pep440Version.Parts(epoch, release, pre, post, dev, local());
  }

  private List<Slice> release(Slice first) {
    if (!text.startsWith(".", at) || !Text.digitAt(text, at + 1)) {
      return List.of(first);
    }
    List<Slice> release = new ArrayList<>(4);
    release.add(first);
    while (text.startsWith(".", at) && Text.digitAt(text, at + 1)) {
      at++;
      release.add(digits());
    }
    return release;
  }

  private Pep440Version.Stage pre() {
    int word = word(PRE_WORDS);
    return word < 0
        ? Pep440Version.Stage.absent(Pep440Version.NO_PRE)
        : new Pep440Version.Stage(PRE_RANKS[word], stageNumber());
  }

  private Pep440Version.Stage post() {
    if (text.startsWith("-", at) && Text.digitAt(text, at + 1)) {
      at++;
      separatorAllowed = false;
      return new Pep440Version.Stage(Pep440Version.POST, digits());
    }
    return word(POST_WORDS) < 0
        ? Pep440Version.Stage.absent(Pep440Version.NO_POST)
        : new Pep440Version.Stage(Pep440Version.POST, stageNumber());
  }

  private Pep440Version.Stage dev() {
    return word(DEV_WORDS) < 0
        ? Pep440Version.Stage.absent(Pep440Version.NO_DEVELOPMENT)
        : new Pep440Version.Stage(Pep440Version.DEVELOPMENT, stageNumber());
  }

  /// The number of a stage, with an optional separator before it; empty if there is none.
  private Slice stageNumber() {
    int number = isSeparator(at) ? at + 1 : at;
    if (Text.digitAt(text, number)) {
      at = number;
      separatorAllowed = false;
      return digits();
    }
    separatorAllowed = true;
    return new Slice(text, at, at);
  }

  /// Reads one of the words, with an optional separator before it; -1 if there is none.
  private int word(String[] words) {
    int start = at;
    int skippable = separatorAllowed ? 2 : 1;
    for (int skipped = 0; skipped <= skippable; skipped++) {
      boolean letter = start < text.length() && Text.isLetter(text.charAt(start));
      for (int i = 0; letter && i < words.length; i++) {
        if (text.regionMatches(true, start, words[i], 0, words[i].length())) {
          at = start + words[i].length();
          return i;
        }
      }
      if (!isSeparator(start)) {
        return -1;
      }
      start++;
    }
    return -1;
  }

  private String local() {
    int end = at;
    int start = at + 1;
    while (end == at
        ? text.startsWith("+", at) && isAlphanumeric(start)
        : isSeparator(end) && isAlphanumeric(end + 1)) {
      end++;
      while (isAlphanumeric(end)) {
        end++;
      }
    }
    if (end == at) {
      return "";
    }
    at = end;
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private Slice digits() {
    Slice digits = new Slice(text, at, Text.endOfDigits(text, at));
    at = digits.to();
    return digits;
  }

  private boolean is(char letter, int place) {
    return place < text.length() && Character.toLowerCase(text.charAt(place)) == letter;
  }

  private boolean isSeparator(int place) {
    return place < text.length() && "-_.".indexOf(text.charAt(place)) >= 0;
  }

  private boolean isAlphanumeric(int place) {
    return place < text.length() && Text.isAlphanumeric(text.charAt(place));
  }
}
