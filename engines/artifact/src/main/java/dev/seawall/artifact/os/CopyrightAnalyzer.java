package dev.seawall.artifact.os;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.artifact.PackageLicenses;
import dev.seawall.artifact.license.LicenseNames;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The licences that Debian's `copyright` files name: by their field `License`, or by the common
/// texts that they refer to.
final class CopyrightAnalyzer implements Analyzer.PerFile {
  private static final String FOLDER = "usr/share/doc/";
  private static final String NAME = "/copyright";
  private static final BytePattern FIELD = new BytePattern("License:");
  private static final BytePattern COMMON = new BytePattern("/usr/share/common-licenses/");

  @Override
  public String name() {
    return "dpkg-license";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean wants(FileEntry file) {
    String path = file.path();
    return path.startsWith(FOLDER)
        && path.endsWith(NAME)
        && path.indexOf('/', FOLDER.length()) == path.length() - NAME.length();
  }

  @Override
  public long maxFileSize() {
    return 16L << 20;
  }

  @Override
  public void analyze(EvidenceFile file, BlobBuilder found) {
    List<String> names = licenses(file.bytes());
    if (!names.isEmpty()) {
      String path = file.path();
      String name = path.substring(FOLDER.length(), path.length() - NAME.length());
      found.packageLicenses(new PackageLicenses(path, name, names));
    }
  }

  private static List<String> licenses(byte[] content) {
    Set<String> names = new LinkedHashSet<>();
    // A large program names the same few licences for each of its folders.
    Set<String> fields = new HashSet<>();
    int field = nextField(content, 0);
    int reference = COMMON.find(content, 0);
    while (field < content.length || reference < content.length) {
      int found = Math.min(field, reference);
      int end = lineEnd(content, found);
      if (found == field) {
        String text = text(content, found + FIELD.length(), end).strip();
        if (fields.add(text)) {
          addField(names, text);
        }
        field = nextField(content, end);
      } else {
        addReference(names, content, found + COMMON.length());
      }
      if (reference < end) {
        reference = COMMON.find(content, end);
      }
    }
    return List.copyOf(names);
  }

  /// The next line that starts with the field.
  private static int nextField(byte[] content, int from) {
    int at = FIELD.find(content, from);
    while (at < content.length && at > 0 && content[at - 1] != '\n') {
      at = FIELD.find(content, at + 1);
    }
    return at;
  }

  private static int lineEnd(byte[] content, int from) {
    int end = from;
    while (end < content.length && content[end] != '\n') {
      end++;
    }
    return end;
  }

  private static String text(byte[] content, int start, int end) {
    return new String(content, start, end - start, StandardCharsets.UTF_8);
  }

  private static void addField(Set<String> names, String field) {
    for (String name : LicenseNames.split(bare(field))) {
      if (!name.isEmpty()) {
        names.add(LicenseNames.normalize(name));
      }
    }
  }

  /// Adds the name of the file that the reference is to, without the full stop of the sentence.
  private static void addReference(Set<String> names, byte[] content, int start) {
    int end = start;
    while (end < content.length && (isNamePart(content[end]) || isMark(content[end]))) {
      end++;
    }
    while (end > start && isMark(content[end - 1])) {
      end--;
    }
    if (end >= start + 2) {
      names.add(LicenseNames.normalize(text(content, start, end)));
    }
  }

  /// The field without remarks in brackets and words around the name.
  private static String bare(String field) {
    int bracket = field.indexOf('(');
    String name = bracket < 0 ? field : field.substring(0, bracket);
    String phrase = "The main library is licensed under ";
    name = name.startsWith(phrase) ? name.substring(phrase.length()) : name;
    name = name.endsWith(" license") ? name.substring(0, name.length() - 8) : name;
    return name.strip();
  }

  private static boolean isMark(byte b) {
    return b == '_' || b == '.' || b == '-';
  }

  private static boolean isNamePart(byte b) {
    return (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b == '+';
  }
}
