package dev.seawall.conformance.scanner;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seawall.conformance.DataFolder;
import dev.seawall.conformance.Suite;
import dev.seawall.conformance.Verdicts;
import dev.seawall.version.VersionScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tables of versions: their order, the ranges that they are in, which texts are accepted, and what
/// advisories say of them.
public final class VersionsSuite implements Suite {
  @Override
  public String name() {
    return "scanner.versions";
  }

  @Override
  public void run(DataFolder data, Verdicts verdicts) {
    for (JsonNode table : data.json("versions/cases.json").path("suites")) {
      run(table, data, verdicts);
    }
  }

  private static void run(JsonNode table, DataFolder data, Verdicts verdicts) {
    String id = table.path("id").asText();
    int rows = Math.max(1, table.path("rows").asInt(1));
    Optional<VersionScheme> scheme = VersionScheme.named(table.path("scheme").asText());
    if (scheme.isEmpty()) {
      verdicts.skip(id, "unknown scheme '" + table.path("scheme").asText() + "'", rows);
      return;
    }
    Optional<String> unknownOption = VersionRow.unknownOption(table.path("options"));
    if (unknownOption.isPresent()) {
      verdicts.skip(id, "unknown option " + unknownOption.get(), rows);
      return;
    }
    String file = table.path("file").asText();
    if (!data.has(file)) {
      verdicts.skip(id, "there is no file '" + file + "'", rows);
      return;
    }
    if (table.path("kind").asText().equals("advisory")) {
      for (JsonNode advisory : data.json(file)) {
        AdvisoryRow.judge(id, scheme.get(), advisory, verdicts);
      }
      return;
    }
    Optional<VersionRow> row = VersionRow.of(table, scheme.get());
    if (row.isEmpty()) {
      verdicts.skip(id, "unknown kind '" + table.path("kind").asText() + "'", rows);
      return;
    }
    judgeRows(id, data.lines(file), row.get(), verdicts);
  }

  private static void judgeRows(String id, List<String> lines, VersionRow row, Verdicts verdicts) {
    for (int i = 0; i < lines.size(); i++) {
      List<String> fields = fields(lines.get(i));
      String rowId = id + ":" + (i + 1);
      if (fields.size() < row.width()) {
        verdicts.skip(rowId, "a row of " + fields.size() + " columns instead of " + row.width());
      } else {
        verdicts.judge(rowId, () -> row.firstDifference(fields));
      }
    }
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    for (String field : line.split("\t", -1)) {
      fields.add(unescape(field));
    }
    return fields;
  }

  private static String unescape(String field) {
    StringBuilder plain = new StringBuilder(field.length());
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\' && i + 1 < field.length()) {
        i++;
        c =
            switch (field.charAt(i)) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> field.charAt(i);
            };
      }
      plain.append(c);
    }
    return plain.toString();
  }
}
