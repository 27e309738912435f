package dev.seawall.artifact.os;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.version.VersionException;
import dev.seawall.version.VersionScheme;
import java.util.Optional;

/// The release of Alpine from which packages are installed, which may be another one than that of
/// the base: told by the addresses of the repositories, `https://HOST/alpine/v3.19/main`. Of
/// several the highest counts, and `edge` is higher than all.
final class ApkRepositoryAnalyzer implements Analyzer.PerFile {
  /// @param family the distribution in the address
  private record Repository(String family, String release) {}

  private static final String EDGE = "edge";

  @Override
  public String name() {
    return "apk-repo";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean wants(FileEntry file) {
    return file.path().equals("etc/apk/repositories");
  }

  @Override
  public long maxFileSize() {
    return 16L << 20;
  }

  @Override
  public void analyze(EvidenceFile file, BlobBuilder found) {
    Lines lines = new Lines(file.bytes());
    String family = "";
    String release = "";
    while (lines.next()) {
      Optional<Repository> repository = repository(lines.text());
      if (repository.isEmpty()) {
        continue;
      }
      String next = repository.get().family();
      if (!family.isEmpty() && !family.equals(next)) {
        throw new ArtifactException(
            "mixing different distributions in etc/apk/repositories: " + family + " != " + next,
            lines.number());
      }
      family = next;
      release = higher(release, repository.get().release());
    }
    if (family.equals("alpine") && !release.isEmpty()) {
      found.repositoryRelease(release);
    }
  }

  private static Optional<Repository> repository(String line) {
    int scheme = line.indexOf("://");
    while (scheme >= 0) {
      if (endsInScheme(line, scheme)) {
        Optional<Repository> repository = behindScheme(line, scheme + 3);
        if (repository.isPresent()) {
          return repository;
        }
      }
      scheme = line.indexOf("://", scheme + 1);
    }
    return Optional.empty();
  }

  private static boolean endsInScheme(String line, int end) {
    int start = end;
    while (start > 0 && line.charAt(start - 1) == 's') {
      start--;
    }
    return line.startsWith("http", start - 4) || line.startsWith("ftp", end - 3);
  }

  private static Optional<Repository> behindScheme(String line, int start) {
    int host = skip(line, start, ".-");
    int family = host + 1;
    int familyEnd = skip(line, family, "");
    int release = familyEnd + 1;
    int releaseEnd = skip(line, release, "_.-");
    if (!isPart(line, start, host)
        || !isPart(line, family, familyEnd)
        || !isPart(line, release, releaseEnd)
        || !line.substring(family, familyEnd).chars().allMatch(Character::isLetter)) {
      return Optional.empty();
    }
    boolean marked = line.charAt(release) == 'v' && releaseEnd > release + 1;
    return Optional.of(
        new Repository(
            line.substring(family, familyEnd),
            line.substring(marked ? release + 1 : release, releaseEnd)));
  }

  private static boolean isPart(String line, int start, int end) {
    return end > start && end < line.length() && line.charAt(end) == '/';
  }

  /// The end of the letters, digits and given marks that start at the place.
  private static int skip(String line, int start, String marks) {
    int at = start;
    while (at < line.length() && isPartOf(line.charAt(at), marks)) {
      at++;
    }
    return at;
  }

  private static boolean isPartOf(char c, String marks) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || marks.indexOf(c) >= 0;
  }

  private static String higher(String known, String found) {
    if (known.isEmpty()) {
      return found;
    }
    if (known.equals(EDGE) || found.equals(EDGE)) {
      return EDGE;
    }
    try {
      return VersionScheme.GENERIC.compare(found, known) > 0 ? found : known;
    } catch (VersionException e) {
      // An address with something else in the place of the release does not count.
      return known;
    }
  }
}
