package dev.seawall.artifact.language.python;

import dev.seawall.model.Location;
import dev.seawall.model.SoftwarePackage;
import dev.seawall.version.VersionScheme;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `requirements.txt`: the lines that pin a version. Others (ranges, addresses, options) say what
/// may be installed, not what is, and are left out.
///
/// @param lowestOfRanges whether the lower end of a range counts as pinned, for those who would
///   rather see too much than too little
record PipRequirements(boolean lowestOfRanges) {
  private static final List<String> PINS = List.of("==");
  private static final List<String> LOWER_ENDS = List.of("~=", ">=", "==");

  List<SoftwarePackage> read(ByteBuffer bytes) {
    List<SoftwarePackage> packages = new ArrayList<>();
    int number = 0;
    String text = decode(bytes);
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      number++;
      SoftwarePackage found = readLine(withoutReturn(text, start, end), number);
      if (found != null) {
        packages.add(found);
      }
      start = end + 1;
    }
    return packages;
  }

  /// Windows' tools write UTF-16 with a byte order mark; without one the file is UTF-8.
  private static String decode(ByteBuffer bytes) {
    int start = bytes.position();
    int first = bytes.remaining() > 0 ? bytes.get(start) & 0xff : 0;
    int second = bytes.remaining() > 1 ? bytes.get(start + 1) & 0xff : 0;
    int third = bytes.remaining() > 2 ? bytes.get(start + 2) & 0xff : 0;
    if (first == 0xff && second == 0xfe) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (first == 0xfe && second == 0xff) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE);
    }
    boolean marked = first == 0xef && second == 0xbb && third == 0xbf;
    return decode(bytes, marked ? 3 : 0, StandardCharsets.UTF_8);
  }

  private static String decode(ByteBuffer bytes, int skip, Charset charset) {
    byte[] copy = new byte[bytes.remaining() - skip];
    bytes.get(bytes.position() + skip, copy);
    return new String(copy, charset);
  }

  private static String withoutReturn(String text, int start, int end) {
    boolean trailing = end > start && text.charAt(end - 1) == '\r';
    return text.substring(start, trailing ? end - 1 : end);
  }

  private @Nullable SoftwarePackage readLine(String raw, int number) {
    String line = withoutExtras(raw.replace(" ", "").replace("\\", ""));
    line = cutAt(cutAt(cutAt(line, "#"), ";"), "--");
    int nameEnd = nameEnd(line);
    if (nameEnd == 0) {
      return null;
    }
    String version = version(line.substring(nameEnd));
    if (version == null || !VersionScheme.PEP440.parse(version).isValid()) {
      return null;
    }
    return SoftwarePackage.named(line.substring(0, nameEnd), version)
        .locations(List.of(new Location(number, number)))
        .build();
  }

  /// Removes `[extra]`. A bracket without its partner is cut in the incumbent's way: what stands
  /// before the opening one is followed by what stands behind the closing one, or by the whole.
  private static String withoutExtras(String line) {
    int start = line.indexOf('[');
    return start < 0 ? line : line.substring(0, start) + line.substring(line.indexOf(']') + 1);
  }

  private static String cutAt(String line, String marker) {
    int at = line.indexOf(marker);
    return at < 0 ? line : line.substring(0, at).stripTrailing();
  }

  private static int nameEnd(String line) {
    int i = 0;
    while (i < line.length()) {
      int c = line.codePointAt(i);
      if (!Character.isLetter(c) && !Character.isDigit(c) && c != '.' && c != '_' && c != '-') {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  /// The version of the first specifier with the operator that counts most, or null.
  private @Nullable String version(String specifiers) {
    String[] each = specifiers.split(",", -1);
    for (String operator : lowestOfRanges ? LOWER_ENDS : PINS) {
      for (String specifier : each) {
        if (specifier.startsWith(operator)) {
          String version = specifier.substring(operator.length());
          return lowestOfRanges && version.endsWith(".*")
              ? version.substring(0, version.length() - 1) + "0"
              : version;
        }
      }
    }
    return null;
  }
}
