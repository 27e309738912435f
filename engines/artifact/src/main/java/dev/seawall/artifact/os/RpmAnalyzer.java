package dev.seawall.artifact.os;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.artifact.rpm.RpmDatabase;
import dev.seawall.artifact.rpm.RpmHeader;
import dev.seawall.model.Problem;
import dev.seawall.model.SoftwarePackage;
import dev.seawall.model.SoftwarePackageBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The packages in rpm's database, whichever of its formats it has.
final class RpmAnalyzer implements Analyzer.PerFile {
  private static final String NAME = "rpm";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean wants(FileEntry file) {
    return switch (file.path()) {
      case "usr/lib/sysimage/rpm/Packages",
          "usr/lib/sysimage/rpm/Packages.db",
          "usr/lib/sysimage/rpm/rpmdb.sqlite",
          "var/lib/rpm/Packages",
          "var/lib/rpm/Packages.db",
          "var/lib/rpm/rpmdb.sqlite" ->
          true;
      default -> false;
    };
  }

  @Override
  public long maxFileSize() {
    return 1L << 30;
  }

  @Override
  public void analyze(EvidenceFile file, BlobBuilder found) {
    RpmDatabase database = RpmDatabase.read(file.content());
    List<String> damage = new ArrayList<>(database.damage());
    List<SoftwarePackage> packages = new ArrayList<>();
    Dependencies dependencies = new Dependencies();
    for (RpmHeader header : database.packages()) {
      try {
        SoftwarePackage installed = installed(header);
        header.provides().forEach(name -> dependencies.offer(name, installed.id()));
        packages.add(installed);
      } catch (ArtifactException e) {
        damage.add(e.getMessage());
      }
    }
    found.packages(file.path(), dependencies.resolve(packages, false));
    packages.forEach(installed -> found.systemFiles(installed.installedFiles()));
    damage.forEach(what -> found.problem(new Problem(file.path(), 0, what)));
  }

  private static SoftwarePackage installed(RpmHeader header) {
    String name = header.name();
    String arch = header.arch();
    String version = header.version();
    String release = header.release();
    boolean official = RpmVendors.isOfDistribution(header);
    SoftwarePackageBuilder found =
        SoftwarePackage.named(name, version)
            .id(name + "@" + version + "-" + release + "." + arch)
            .release(release)
            .epoch(header.epoch())
            .arch(arch.isEmpty() ? "None" : arch)
            // The name of the source package's file does not tell its epoch.
            .srcEpoch(header.epoch())
            .licenses(header.license().isEmpty() ? List.of() : List.of(header.license()))
            .maintainer(header.vendor())
            .modularityLabel(header.modularityLabel())
            .repositoryClass(official ? DebianVendors.OFFICIAL : DebianVendors.THIRD_PARTY)
            .dependsOn(header.requires())
            .digest(header.sigMd5().isEmpty() ? "" : "md5:" + header.sigMd5())
            .installedFiles(official ? header.files() : List.of())
            .analyzedBy(NAME);
    Optional<SourceRpm> source = SourceRpm.of(header.sourceRpm());
    source.ifPresent(
        from -> found.srcName(from.name()).srcVersion(from.version()).srcRelease(from.release()));
    return found.build();
  }
}
