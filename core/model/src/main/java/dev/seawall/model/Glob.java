package dev.seawall.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/// A path pattern in the dialect of the Go library doublestar: `*` and `?` stay within a folder,
/// `**` as a whole step of the path crosses folders, `[a-z]` and `[!a-z]` are classes, `{a,b}`
/// alternatives, `\` takes the next character as it is. Matching takes time in proportion to
/// pattern times path, whatever they are.
public final class Glob {
  private static final int MOST_EXPANDED = 10_000;

  private sealed interface Token {}

  private record Literal(int point) implements Token {}

  private record Range(int first, int last) {}

  private record OneOf(List<Range> ranges, boolean negated) implements Token {
    boolean matches(int point) {
      for (Range range : ranges) {
        if (range.first() <= point && point <= range.last()) {
          return !negated;
        }
      }
      return negated;
    }
  }

  /// Tokens without content.
  private enum Wild implements Token {
    /// `?`
    ONE,
    /// `*`
    SOME,
    /// `**/`: no folder or any number of them
    FOLDERS,
    /// `**` at the end: all that is left
    ALL
  }

  private final List<List<Token>> alternatives;

  private Glob(List<List<Token>> alternatives) {
    this.alternatives = alternatives;
  }

  /// Reads a pattern.
  ///
  /// @throws IllegalArgumentException if it is none, with the reason
  public static Glob of(String pattern) {
    List<List<Token>> alternatives = new ArrayList<>();
    for (String alternative : expanded(pattern)) {
      alternatives.add(new Reader(alternative).tokens());
    }
    return new Glob(alternatives);
  }

  /// Whether the whole path fits the pattern.
  public boolean matches(String path) {
    int[] points = path.codePoints().toArray();
    for (List<Token> tokens : alternatives) {
      if (matches(tokens, points)) {
        return true;
      }
    }
    return false;
  }

  /// Keeps the set of places in the path that the tokens so far can have come to.
  private static boolean matches(List<Token> tokens, int[] path) {
    BitSet places = new BitSet(path.length + 1);
    places.set(0);
    for (int i = 0; i < tokens.size() && !places.isEmpty(); i++) {
      if (places.get(path.length) && canBeLeftOut(tokens, i)) {
        return true;
      }
      BitSet next = new BitSet(path.length + 1);
      step(tokens.get(i), path, places, next);
      places = next;
    }
    return places.get(path.length);
  }

  /// `a/**` and `a/**/` are about `a` too, since that may be a folder.
  private static boolean canBeLeftOut(List<Token> tokens, int from) {
    return tokens.size() == from + 2
        && tokens.get(from) instanceof Literal slash
        && slash.point() == '/'
        && (tokens.get(from + 1) == Wild.ALL || tokens.get(from + 1) == Wild.FOLDERS);
  }

  private static void step(Token token, int[] path, BitSet places, BitSet next) {
    switch (token) {
      case Literal literal -> single(path, places, next, point -> point == literal.point());
      case OneOf set -> single(path, places, next, set::matches);
      case Wild.ONE -> single(path, places, next, point -> point != '/');
      case Wild.SOME -> {
        boolean open = false;
        for (int p = 0; p <= path.length; p++) {
          open |= places.get(p);
          next.set(p, open);
          open &= p < path.length && path[p] != '/';
        }
      }
      case Wild.FOLDERS -> {
        boolean open = false;
        for (int p = 0; p <= path.length; p++) {
          next.set(p, places.get(p) || (open && path[p - 1] == '/'));
          open |= places.get(p);
        }
      }
      case Wild.ALL -> next.set(places.nextSetBit(0), path.length + 1);
    }
  }

  private static void single(int[] path, BitSet places, BitSet next, IntPredicate takes) {
    for (int p = places.nextSetBit(0); p >= 0 && p < path.length; p = places.nextSetBit(p + 1)) {
      next.set(p + 1, takes.test(path[p]));
    }
  }

  /// The pattern once for each combination of its alternatives.
  private static List<String> expanded(String pattern) {
    List<String> waiting = new ArrayList<>(List.of(pattern));
    List<String> done = new ArrayList<>();
    int length = pattern.length();
    while (!waiting.isEmpty()) {
      if (length > MOST_EXPANDED) {
        throw new IllegalArgumentException("it has too many characters or alternatives");
      }
      String next = waiting.removeLast();
      int open = openBrace(next);
      if (open < 0) {
        done.add(next);
      } else {
        int before = waiting.size();
        expand(next, open, waiting);
        for (String more : waiting.subList(before, waiting.size())) {
          length += more.length() + 1;
        }
      }
    }
    return done;
  }

  private static void expand(String pattern, int open, List<String> into) {
    List<Integer> cuts = new ArrayList<>(List.of(open));
    int depth = 1;
    int at = open + 1;
    for (; at < pattern.length() && depth > 0; at++) {
      switch (pattern.charAt(at)) {
        case '\\' -> at++;
        case '{' -> depth++;
        case '}' -> depth--;
        case ',' -> {
          if (depth == 1) {
            cuts.add(at);
          }
        }
        default -> {
          // Part of an alternative.
        }
      }
    }
    if (depth > 0) {
      throw new IllegalArgumentException("a { is not closed");
    }
    cuts.add(at - 1);
    for (int i = 0; i + 1 < cuts.size(); i++) {
      into.add(
          pattern.substring(0, open)
              + pattern.substring(cuts.get(i) + 1, cuts.get(i + 1))
              + pattern.substring(at));
    }
  }

  /// Where the first brace opens that is neither escaped nor in a class, or -1.
  private static int openBrace(String pattern) {
    boolean inClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{' && !inClass) {
        return i;
      } else if (c == '[' || c == ']') {
        inClass = c == '[';
      }
    }
    return -1;
  }

  /// Cuts one alternative into tokens.
  private static final class Reader {
    private final int[] pattern;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Reader(String pattern) {
      this.pattern = pattern.codePoints().toArray();
    }

    List<Token> tokens() {
      boolean segmentStart = true;
      while (at < pattern.length) {
        int point = pattern[at++];
        switch (point) {
          case '*' -> star(segmentStart);
          case '?' -> tokens.add(Wild.ONE);
          case '[' -> tokens.add(oneOf());
          case '\\' -> tokens.add(new Literal(escaped()));
          default -> tokens.add(new Literal(point));
        }
        Token last = tokens.getLast();
        segmentStart =
            last == Wild.FOLDERS || (last instanceof Literal literal && literal.point() == '/');
      }
      return tokens;
    }

    private void star(boolean segmentStart) {
      if (at < pattern.length && pattern[at] == '*') {
        at++;
        if (segmentStart && at == pattern.length) {
          tokens.add(Wild.ALL);
          return;
        }
        if (segmentStart && pattern[at] == '/') {
          at++;
          tokens.add(Wild.FOLDERS);
          return;
        }
      }
      tokens.add(Wild.SOME);
    }

    private OneOf oneOf() {
      boolean negated = at < pattern.length && (pattern[at] == '!' || pattern[at] == '^');
      if (negated) {
        at++;
      }
      List<Range> ranges = new ArrayList<>();
      while (at < pattern.length && pattern[at] != ']') {
        int first = classPoint();
        boolean range = at + 1 < pattern.length && pattern[at] == '-' && pattern[at + 1] != ']';
        if (range) {
          at++;
        }
        ranges.add(new Range(first, range ? classPoint() : first));
      }
      if (at == pattern.length || ranges.isEmpty()) {
        throw new IllegalArgumentException("a [ is not closed or has nothing in it");
      }
      at++;
      return new OneOf(ranges, negated);
    }

    private int classPoint() {
      int point = pattern[at++];
      return point == '\\' ? escaped() : point;
    }

    private int escaped() {
      if (at == pattern.length) {
        throw new IllegalArgumentException("nothing follows its last \\");
      }
      return pattern[at++];
    }
  }
}
