package dev.seawall.artifact.language.java;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.artifact.JavaIndex;
import dev.seawall.artifact.Licenses;
import dev.seawall.artifact.lockfile.InstalledFiles;
import dev.seawall.model.SoftwarePackage;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Java archives: jar, war, ear and par files and the archives in them.
public final class JarAnalyzer implements Analyzer.PerFile {
  private static final String TYPE = "jar";
  private static final Set<String> ENDINGS = Set.of(".jar", ".war", ".ear", ".par");

  private final Supplier<JavaIndex> index;
  private final Licenses licenses;
  private final InstalledFiles installed;

  /// @param index asked for with the first archive that does not tell itself what it is
  public JarAnalyzer(Supplier<JavaIndex> index, Licenses licenses, InstalledFiles installed) {
    this.index = index;
    this.licenses = licenses;
    this.installed = installed;
  }

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
    String path = file.path();
    int ending = path.length() - 4;
    return ending >= 0
        && path.charAt(ending) == '.'
        && ENDINGS.stream().anyMatch(each -> path.regionMatches(true, ending, each, 0, 4));
  }

  @Override
  public void analyze(EvidenceFile file, BlobBuilder found) {
    JarScan scan = new JarScan(index, licenses, found);
    List<SoftwarePackage> packages = scan.read(file.path(), file.content(), installed);
    found.application(TYPE, file.path(), installed.packages(TYPE, file, packages));
  }
}
