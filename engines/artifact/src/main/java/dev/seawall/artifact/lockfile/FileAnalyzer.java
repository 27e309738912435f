package dev.seawall.artifact.lockfile;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.model.SoftwarePackage;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// An analyser of files that each list packages by themselves: most ecosystems are one of these
/// with a [PackageReader] of their own.
public final class FileAnalyzer implements Analyzer.PerFile {
  private final String name;
  private final String type;
  private final @Nullable InstalledFiles installed;
  private final Predicate<FileEntry> wanted;
  private final PackageReader reader;
  private final int version;

  private FileAnalyzer(
      Identity identity,
      @Nullable InstalledFiles installed,
      Predicate<FileEntry> wanted,
      PackageReader reader) {
    this.name = identity.name();
    this.type = identity.type();
    this.version = identity.version();
    this.installed = installed;
    this.wanted = wanted;
    this.reader = reader;
  }

  /// How an analyser and what it finds are called.
  ///
  /// @param name of the analyser, which becomes `AnalyzedBy`
  /// @param type of the applications it finds
  /// @param version see [Analyzer#version]
  public record Identity(String name, String type, int version) {
    /// An analyser that is called as what it finds, in its first version.
    public static Identity of(String type) {
      return new Identity(type, type, 1);
    }
  }

  /// An analyser of lock files: what they list may be installed or not, anywhere.
  public static FileAnalyzer ofLockFiles(
      Identity identity, Predicate<FileEntry> wanted, PackageReader reader) {
    return new FileAnalyzer(identity, null, wanted, reader);
  }

  /// An analyser of files that are part of an installed package: each package carries the path of
  /// its file unless the reader gave it one.
  public static FileAnalyzer ofInstalledPackages(
      Identity identity,
      InstalledFiles installed,
      Predicate<FileEntry> wanted,
      PackageReader reader) {
    return new FileAnalyzer(identity, installed, wanted, reader);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public boolean wants(FileEntry file) {
    return wanted.test(file);
  }

  @Override
  public void analyze(EvidenceFile file, BlobBuilder found) {
    List<SoftwarePackage> packages = reader.read(file);
    found.application(
        type,
        file.path(),
        installed == null
            ? Packages.analyzedBy(name, packages)
            : installed.packages(name, file, packages));
  }
}
