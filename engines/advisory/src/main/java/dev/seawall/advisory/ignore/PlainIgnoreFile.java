package dev.seawall.advisory.ignore;

import dev.seawall.advisory.ignore.IgnoreFile.Section;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/// `.trivyignore`: one id a line, behind it perhaps `exp:YYYY-MM-DD`; the rest of the line is the
/// reader's own. A line that starts with `#` is a comment.
final class PlainIgnoreFile {
  private static final String EXPIRES = "exp:";

  private PlainIgnoreFile() {}

  static Map<Section, List<IgnoreRule>> read(String name, String text, List<String> warnings) {
    List<IgnoreRule> rules = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      StringTokenizer fields = new StringTokenizer(line);
      if (!fields.hasMoreTokens()) {
        continue;
      }
      String id = fields.nextToken();
      if (!id.startsWith("#")) {
        entry(id, fields, name + ":" + number, warnings).ifPresent(rules::add);
      }
    }
    Map<Section, List<IgnoreRule>> sections = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      sections.put(section, rules);
    }
    return sections;
  }

  /// An entry with a date that is none is left out, since nobody can say until when it was meant.
  private static Optional<IgnoreRule> entry(
      String id, StringTokenizer fields, String place, List<String> warnings) {
    while (fields.hasMoreTokens()) {
      String field = fields.nextToken();
      if (field.startsWith(EXPIRES)) {
        String date = field.substring(EXPIRES.length());
        try {
          Instant end = LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
          return Optional.of(rule(id, Optional.of(end)));
        } catch (DateTimeException _) {
          warnings.add(
              place + ": " + id + " is not ignored: \"" + date + "\" is no date of YYYY-MM-DD");
          return Optional.empty();
        }
      }
    }
    return Optional.of(rule(id, Optional.empty()));
  }

  private static IgnoreRule rule(String id, Optional<Instant> expiresAt) {
    return new IgnoreRule(id, List.of(), List.of(), expiresAt, "");
  }
}
