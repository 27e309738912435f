package dev.seawall.artifact.language.python;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.artifact.Licenses;
import dev.seawall.artifact.lockfile.InstalledFiles;
import dev.seawall.artifact.zip.ZipArchive;
import dev.seawall.artifact.zip.ZipBudget;
import dev.seawall.artifact.zip.ZipEntry;
import dev.seawall.model.SoftwarePackage;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Zipped eggs: `*.egg` files with a `PKG-INFO` in them.
public final class PythonEggs implements Analyzer.PerFile {
  private static final long MAX_INFLATED = 64L << 20;
  private static final int MAX_METADATA = 16 << 20;

  private final Licenses known;
  private final InstalledFiles installed;

  public PythonEggs(Licenses known, InstalledFiles installed) {
    this.known = known;
    this.installed = installed;
  }

  @Override
  public String name() {
    return "python-egg";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean wants(FileEntry file) {
    return file.path().endsWith(".egg");
  }

  @Override
  public void analyze(EvidenceFile file, BlobBuilder found) {
    ZipArchive zip = ZipArchive.open(file.content(), new ZipBudget(MAX_INFLATED), ".py");
    ByteBuffer metadata = first(zip, PythonPackages::isEggFile);
    if (metadata == null) {
      return;
    }
    PythonMetadata egg = PythonMetadata.read(metadata);
    List<SoftwarePackage> packages = List.of(egg.asPackage(licenses(zip, egg)));
    found.application(PythonPackages.TYPE, file.path(), installed.packages(name(), file, packages));
  }

  private List<String> licenses(ZipArchive zip, PythonMetadata egg) {
    if (egg.licenseFile().isEmpty()) {
      return egg.licenses();
    }
    String name = PythonPackages.baseName(egg.licenseFile());
    try {
      ByteBuffer text = first(zip, path -> PythonPackages.baseName(path).equals(name));
      return text == null ? List.of() : known.identify(text);
    } catch (ArtifactException e) {
      return List.of(); // only a licence stays unknown
    }
  }

  private static @Nullable ByteBuffer first(ZipArchive zip, Predicate<String> wanted) {
    for (ZipEntry entry : zip.entries()) {
      if (wanted.test(entry.name())) {
        return zip.content(entry, MAX_METADATA);
      }
    }
    return null;
  }
}
