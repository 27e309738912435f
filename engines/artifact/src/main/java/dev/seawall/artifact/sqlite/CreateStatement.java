package dev.seawall.artifact.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the text of a CREATE TABLE or CREATE INDEX tells that a reader must know: the names of the
/// columns, which of them is another name for the rowid, and whether values are sorted otherwise
/// than by their bytes.
///
/// @param columns names as written, without quotes; of an index with an expression, its words
/// @param rowidColumn the column that is the rowid itself; -1 where there is none
/// @param plainOrder whether everything is sorted upwards by bytes
/// @param hasRowid false for a table made WITHOUT ROWID
record CreateStatement(
    List<String> columns, int rowidColumn, boolean plainOrder, boolean hasRowid) {
  private static final Set<String> TABLE_CONSTRAINTS =
      Set.of("constraint", "primary", "unique", "check", "foreign");

  CreateStatement {
    columns = List.copyOf(columns);
  }

  static CreateStatement parse(String sql) {
    List<SqlTokens.Token> tokens = new SqlTokens(sql).all();
    List<List<SqlTokens.Token>> items = new ArrayList<>();
    int depth = 0;
    int end = tokens.size();
    for (int i = 0; i < tokens.size(); i++) {
      SqlTokens.Token token = tokens.get(i);
      if (token.isMark('(') && depth++ == 0) {
        items.add(new ArrayList<>());
      } else if (token.isMark(')') && --depth == 0) {
        end = i;
        break;
      } else if (depth == 1 && token.isMark(',')) {
        items.add(new ArrayList<>());
      } else if (depth > 0) {
        items.getLast().add(token);
      }
    }
    return of(items, tokens.subList(end, tokens.size()));
  }

  private static CreateStatement of(
      List<List<SqlTokens.Token>> items, List<SqlTokens.Token> behind) {
    List<String> columns = new ArrayList<>();
    List<String> integers = new ArrayList<>();
    String rowid = "";
    boolean plain = true;
    for (List<SqlTokens.Token> item : items) {
      if (item.isEmpty()) {
        continue;
      }
      plain &= isPlain(item);
      SqlTokens.Token first = item.getFirst();
      if (first.isWord() && TABLE_CONSTRAINTS.contains(first.lower())) {
        rowid = rowid.isEmpty() ? keyOf(item, integers) : rowid;
        continue;
      }
      columns.add(first.text());
      if (item.size() > 1 && item.get(1).isWord("integer") && !isTypeWord(item, 2)) {
        integers.add(first.text());
        rowid = isPrimaryKey(item) ? first.text() : rowid;
      }
    }
    boolean hasRowid = behind.stream().noneMatch(token -> token.isWord("without"));
    return new CreateStatement(
        columns, rowid.isEmpty() ? -1 : columns.indexOf(rowid), plain, hasRowid);
  }

  /// Whether no `COLLATE` other than BINARY and no `DESC` is in the item.
  private static boolean isPlain(List<SqlTokens.Token> item) {
    for (int i = 1; i < item.size(); i++) {
      if (item.get(i).isWord("desc")
          || (item.get(i - 1).isWord("collate") && !item.get(i).lower().equals("binary"))) {
        return false;
      }
    }
    return true;
  }

  /// Whether the token still belongs to the type: `INTEGER UNSIGNED` is no alias of the rowid.
  private static boolean isTypeWord(List<SqlTokens.Token> item, int index) {
    return index < item.size()
        && !Set.of(
                "primary",
                "not",
                "null",
                "unique",
                "check",
                "default",
                "collate",
                "references",
                "generated",
                "as",
                "constraint")
            .contains(item.get(index).lower());
  }

  private static boolean isPrimaryKey(List<SqlTokens.Token> item) {
    for (int i = 2; i + 1 < item.size(); i++) {
      if (item.get(i).isWord("primary") && item.get(i + 1).isWord("key")) {
        return i + 2 == item.size() || !item.get(i + 2).isWord("desc");
      }
    }
    return false;
  }

  /// The column of `PRIMARY KEY (column)` where it is the only one and an integer; else empty.
  private static String keyOf(List<SqlTokens.Token> item, List<String> integers) {
    for (int i = 0; i + 4 < item.size(); i++) {
      if (item.get(i).isWord("primary") && item.get(i + 4).isMark(')')) {
        String column = item.get(i + 3).text();
        return integers.stream().filter(column::equalsIgnoreCase).findFirst().orElse("");
      }
    }
    return "";
  }

  /// The place of the column, counted from 0; -1 where there is none of that name.
  int column(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).toLowerCase(Locale.ROOT).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }
}
