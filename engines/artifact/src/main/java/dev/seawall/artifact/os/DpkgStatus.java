package dev.seawall.artifact.os;

import dev.seawall.model.Problem;
import dev.seawall.model.SoftwarePackage;
import dev.seawall.model.SoftwarePackageBuilder;
import dev.seawall.version.EpochVersion;
import dev.seawall.version.VersionScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/// The packages in dpkg's `status`, or in one of the files into which images without dpkg part it.
final class DpkgStatus {
  private static final int PACKAGE = 0;
  private static final int VERSION = 1;
  private static final int STATUS = 2;
  private static final int SOURCE = 3;
  private static final int ARCHITECTURE = 4;
  private static final int MAINTAINER = 5;
  private static final int DEPENDS = 6;

  private final Map<String, String> digests;
  private final DpkgParagraphs paragraphs;
  private final Map<String, SoftwarePackage> packages = new LinkedHashMap<>();
  private final Dependencies dependencies = new Dependencies();
  private final List<Problem> problems = new ArrayList<>();

  /// @param digests digests of the packages' files by package id
  DpkgStatus(byte[] content, Map<String, String> digests) {
    this.digests = digests;
    this.paragraphs =
        new DpkgParagraphs(
            content,
            "package",
            "version",
            "status",
            "source",
            "architecture",
            "maintainer",
            "depends");
  }

  /// The installed packages. Of several with the same name and version, for example of two
  /// architectures, the last counts, as in Trivy's reports.
  List<SoftwarePackage> read() {
    while (paragraphs.next()) {
      if (paragraphs.brokenLine() > 0) {
        problem(paragraphs.brokenLine(), "the paragraph has a line that is no field");
        continue;
      }
      installed()
          .ifPresent(found -> {
            packages.put(found.id(), found);
            dependencies.offer(found.name(), found.id());
          });
    }
    return dependencies.resolve(List.copyOf(packages.values()), true);
  }

  /// Packages that were left out; without the path of the file.
  List<Problem> problems() {
    return problems;
  }

  private Optional<SoftwarePackage> installed() {
    String name = paragraphs.value(PACKAGE);
    String version = paragraphs.value(VERSION);
    if (name.isEmpty() || version.isEmpty() || isRemoved(paragraphs.value(STATUS))) {
      return Optional.empty();
    }
    DpkgSource source = DpkgSource.of(paragraphs.value(SOURCE), name, version);
    Optional<EpochVersion> parsed = version(version);
    Optional<EpochVersion> parsedSource = version(source.version());
    if (parsed.isEmpty() || parsedSource.isEmpty()) {
      problem(
          paragraphs.firstLine(),
          "package "
              + name
              + " has no valid version: "
              + (parsed.isEmpty() ? version : source.version()));
      return Optional.empty();
    }
    String id = name + "@" + version;
    SoftwarePackageBuilder found =
        SoftwarePackage.named(name, parsed.get().upstream())
            .id(id)
            .epoch((int) parsed.get().epoch())
            .release(parsed.get().release())
            .srcName(source.name())
            .srcVersion(parsedSource.get().upstream())
            .srcEpoch((int) parsedSource.get().epoch())
            .srcRelease(parsedSource.get().release())
            .arch(paragraphs.value(ARCHITECTURE))
            .maintainer(paragraphs.value(MAINTAINER))
            .repositoryClass(DebianVendors.repositoryClass(paragraphs.value(MAINTAINER)))
            .dependsOn(names(paragraphs.value(DEPENDS)))
            .digest(digests.getOrDefault(id, ""))
            .analyzedBy(DpkgAnalyzer.NAME);
    return Optional.of(found.build());
  }

  private void problem(int line, String reason) {
    problems.add(new Problem("", line, reason));
  }

  private static Optional<EpochVersion> version(String text) {
    return VersionScheme.DEB.parse(text) instanceof EpochVersion version
            && version.isValid()
            && version.epoch() <= Integer.MAX_VALUE
        ? Optional.of(version)
        : Optional.empty();
  }

  /// Whether the status says that the package is gone, with or without its configuration.
  private static boolean isRemoved(String status) {
    StringTokenizer words = new StringTokenizer(status);
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      if (word.equals("deinstall") || word.equals("purge")) {
        return true;
      }
    }
    return false;
  }

  /// The names in `a (>= 1), b | c (<< 2)`.
  private static List<String> names(String depends) {
    List<String> names = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= depends.length(); i++) {
      if (i == depends.length() || depends.charAt(i) == ',' || depends.charAt(i) == '|') {
        String each = depends.substring(start, i);
        int bracket = each.indexOf('(');
        String name = (bracket < 0 ? each : each.substring(0, bracket)).strip();
        if (!name.isEmpty()) {
          names.add(name);
        }
        start = i + 1;
      }
    }
    return names;
  }
}
