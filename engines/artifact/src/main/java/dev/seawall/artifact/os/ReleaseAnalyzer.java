package dev.seawall.artifact.os;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.model.OperatingSystem;

/// The files by which distributions tell their name and release. A file that cannot be understood
/// is a problem; one that tells of a distribution that another file describes is none.
final class ReleaseAnalyzer implements Analyzer.PerFile {
  @Override
  public String name() {
    return "os-release";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean wants(FileEntry file) {
    return switch (file.path()) {
      case "etc/alpine-release",
          "etc/debian_version",
          "etc/lsb-release",
          "var/lib/ubuntu-advantage/status.json",
          "etc/system-release",
          "usr/lib/system-release",
          "etc/redhat-release",
          "etc/almalinux-release",
          "etc/centos-release",
          "etc/fedora-release",
          "usr/lib/fedora-release",
          "etc/rocky-release",
          "etc/oracle-release",
          "etc/os-release",
          "usr/lib/os-release",
          "aarch64-bottlerocket-linux-gnu/sys-root/usr/lib/os-release",
          "x86_64-bottlerocket-linux-gnu/sys-root/usr/lib/os-release" ->
          true;
      default -> false;
    };
  }

  @Override
  public long maxFileSize() {
    return 16L << 20;
  }

  @Override
  public void analyze(EvidenceFile file, BlobBuilder found) {
    OperatingSystem os = read(file.path(), file.bytes());
    if (os.isKnown()) {
      found.operatingSystem(file.path(), os);
    }
  }

  private static OperatingSystem read(String path, byte[] content) {
    return switch (path) {
      case "etc/alpine-release" -> firstLine("alpine", content);
      case "etc/debian_version" -> firstLine("debian", content);
      case "etc/lsb-release" -> UbuntuRelease.read(content);
      case "var/lib/ubuntu-advantage/status.json" -> UbuntuRelease.readSupport(content);
      case "etc/system-release", "usr/lib/system-release" -> AmazonRelease.read(content);
      case "etc/redhat-release" -> RedHatRelease.read(content);
      case "etc/almalinux-release" -> RedHatRelease.read("alma", content);
      case "etc/centos-release" -> RedHatRelease.read("centos", content);
      case "etc/fedora-release", "usr/lib/fedora-release" -> RedHatRelease.read("fedora", content);
      case "etc/rocky-release" -> RedHatRelease.read("rocky", content);
      case "etc/oracle-release" -> RedHatRelease.readOracle(content);
      default -> OsRelease.read(content);
    };
  }

  private static OperatingSystem firstLine(String family, byte[] content) {
    Lines lines = new Lines(content);
    if (!lines.next()) {
      throw unknown(family);
    }
    return OperatingSystem.of(family, lines.text());
  }

  /// The complaint about a file that tells of no release.
  static ArtifactException unknown(String family) {
    return new ArtifactException(
        family + ": unable to analyze OS information: the file names no release");
  }
}
