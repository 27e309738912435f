package dev.seawall.artifact.os;

import dev.seawall.artifact.license.LicenseNames;
import dev.seawall.model.Problem;
import dev.seawall.model.SoftwarePackage;
import dev.seawall.model.SoftwarePackageBuilder;
import dev.seawall.version.VersionScheme;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;

/// apk's database of installed packages: a paragraph for each, a line for each fact, whose first
/// letter tells what it is.
///
///     C:Q1… checksum  P: name  V: version  A: architecture  L: licence  o: source package
///     m: maintainer   D: needs  p: offers  F: folder  R: file in the folder before
final class ApkDatabase {
  private final Lines lines;
  private final List<SoftwarePackage> packages = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Dependencies dependencies = new Dependencies();

  private SoftwarePackageBuilder next = SoftwarePackage.named("", "");
  private List<String> files = new ArrayList<>();
  private String name = "";
  private String version = "";
  private String folder = "";
  private boolean valid;

  ApkDatabase(byte[] content) {
    this.lines = new Lines(content);
  }

  /// Packages that were left out; without the path of the file.
  List<Problem> problems() {
    return problems;
  }

  /// The packages in the order of the database.
  List<SoftwarePackage> read() {
    while (lines.next()) {
      if (lines.length() < 2) {
        endPackage();
      } else if (lines.at(1) == ':') {
        readFact();
      }
    }
    endPackage();
    return dependencies.resolve(packages, true);
  }

  private void readFact() {
    switch (lines.at(0)) {
      case 'P' -> name = lines.text(2);
      case 'V' -> readVersion();
      case 'o' -> next.srcName(lines.text(2)).srcVersion(version);
      case 'L' -> next.licenses(LicenseNames.words(lines.text(2)));
      case 'm' -> next.maintainer(lines.text(2));
      case 'A' -> next.arch(lines.text(2));
      case 'C' -> next.digest(digest(lines.text(2)));
      case 'F' -> folder = lines.text(2);
      case 'R' -> files.add(join(folder, lines.text(2)));
      case 'D' -> next.dependsOn(needs(lines.text(2)));
      case 'p' -> readOffers();
      default -> {
        // Sizes, modes, scripts and the like.
      }
    }
  }

  private void readVersion() {
    version = lines.text(2);
    valid = VersionScheme.APK.parse(version).isValid();
    if (!valid) {
      problems.add(
          new Problem("", lines.number(), "package " + name + " has no valid version: " + version));
    }
  }

  private void readOffers() {
    if (!name.isEmpty() && valid) {
      StringTokenizer each = new StringTokenizer(lines.text(2));
      while (each.hasMoreTokens()) {
        dependencies.offer(bare(each.nextToken()), id());
      }
    }
  }

  private void endPackage() {
    if (!name.isEmpty() && valid) {
      dependencies.offer(name, id());
      // A database that lists a package twice is damaged; the first counts.
      if (names.add(name)) {
        packages.add(
            next.id(id())
                .name(name)
                .version(version)
                .installedFiles(files)
                .analyzedBy(ApkAnalyzer.NAME)
                .build());
      }
    }
    next = SoftwarePackage.named("", "");
    files = new ArrayList<>();
    name = "";
    valid = false;
  }

  private String id() {
    return name + "@" + version;
  }

  private static List<String> needs(String list) {
    List<String> needs = new ArrayList<>();
    StringTokenizer each = new StringTokenizer(list);
    while (each.hasMoreTokens()) {
      String need = each.nextToken();
      // `!name` is a conflict.
      if (need.charAt(0) != '!') {
        needs.add(bare(need));
      }
    }
    return needs;
  }

  /// The name without the versions that are asked for or offered.
  private static String bare(String need) {
    for (int i = 0; i < need.length(); i++) {
      char c = need.charAt(i);
      if (c == '<' || c == '>' || c == '=') {
        return need.substring(0, i);
      }
    }
    return need;
  }

  private static String join(String folder, String file) {
    return folder.isEmpty() ? file : folder + "/" + file;
  }

  /// `Q1` and the SHA-1 in base 64; without the mark an MD5.
  private static String digest(String checksum) {
    boolean sha1 = checksum.startsWith("Q1");
    try {
      byte[] bytes = Base64.getDecoder().decode(sha1 ? checksum.substring(2) : checksum);
      return (sha1 ? "sha1:" : "md5:") + HexFormat.of().formatHex(bytes);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
