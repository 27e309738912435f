package dev.seawall.artifact.os;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.model.Problem;
import dev.seawall.model.SoftwarePackage;
import java.util.ArrayList;
import java.util.List;

/// The packages of an image without rpm's database: Microsoft's images keep the answer of `rpm -qa`
/// instead, ten columns with tabs between them.
final class RpmManifestAnalyzer implements Analyzer.PerFile {
  private static final String NAME = "rpmqa";
  private static final int COLUMNS = 10;

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
    return file.path().equals("var/lib/rpmmanifest/container-manifest-2");
  }

  @Override
  public void analyze(EvidenceFile file, BlobBuilder found) {
    List<SoftwarePackage> packages = new ArrayList<>();
    Lines lines = new Lines(file.bytes());
    while (lines.next()) {
      try {
        packages.add(installed(lines));
      } catch (ArtifactException e) {
        found.problem(new Problem(file.path(), lines.number(), e.getMessage()));
      }
    }
    found.packages(file.path(), packages);
  }

  private static SoftwarePackage installed(Lines lines) {
    String line = lines.text();
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new ArtifactException("failed to parse a line (" + line + ")");
    }
    int hyphen = columns[1].indexOf('-');
    if (hyphen < 0 || columns[1].indexOf('-', hyphen + 1) >= 0) {
      throw new ArtifactException("failed to split a version (" + columns[1] + ")");
    }
    SourceRpm source =
        SourceRpm.of(columns[9])
            .orElseThrow(
                () -> new ArtifactException("failed to split source rpm (" + columns[9] + ")"));
    int epoch = epoch(columns[8]);
    return SoftwarePackage.named(columns[0], columns[1].substring(0, hyphen))
        .epoch(epoch)
        .release(columns[1].substring(hyphen + 1))
        .arch(columns[7])
        .srcName(source.name())
        .srcEpoch(epoch)
        .srcVersion(source.version())
        .srcRelease(source.release())
        .analyzedBy(NAME)
        .build();
  }

  private static int epoch(String column) {
    try {
      return Integer.parseInt(column);
    } catch (NumberFormatException e) {
      throw new ArtifactException("failed to parse an epoch (" + column + ")", e);
    }
  }
}
