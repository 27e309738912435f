package dev.seawall.artifact.language.golang;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.artifact.executable.Executable;
import dev.seawall.artifact.lockfile.Packages;

/// Programs built by Go, which tell the modules they were built from.
public final class GoBinaries implements Analyzer.PerFile {
  private static final String TYPE = "gobinary";

  @Override
  public String name() {
    return TYPE;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean wants(FileEntry file) {
    return file.isExecutable() || file.path().endsWith(".exe");
  }

  @Override
  public void analyze(EvidenceFile file, BlobBuilder found) {
    Executable.open(file.content())
        .ifPresent(binary ->
            found.application(
                TYPE, file.path(), Packages.analyzedBy(TYPE, new GoBinaryPackages(binary).read())));
  }
}
