package dev.seawall.artifact.language.java;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.JavaIndex;
import dev.seawall.artifact.Licenses;
import dev.seawall.artifact.lockfile.InstalledFiles;
import dev.seawall.artifact.zip.ZipArchive;
import dev.seawall.artifact.zip.ZipBudget;
import dev.seawall.artifact.zip.ZipEntry;
import dev.seawall.model.Problem;
import dev.seawall.model.SoftwarePackage;
import dev.seawall.version.Version;
import dev.seawall.version.VersionScheme;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// One archive and all archives in it. What cannot be read in it is a problem of its own; the rest
/// still counts.
///
/// Bounded are the depth, what is held in memory at once (each archive on the way to the innermost)
/// and what is inflated in all.
final class JarScan {
  private static final int MAX_DEPTH = 32;
  private static final long MAX_INFLATED = 2L << 30;
  private static final int MAX_HELD = 256 << 20;

  private final Supplier<JavaIndex> index;
  private final Licenses licenses;
  private final BlobBuilder found;
  private final ZipBudget budget = new ZipBudget(MAX_INFLATED);
  private int depth;
  private int held;

  JarScan(Supplier<JavaIndex> index, Licenses licenses, BlobBuilder found) {
    this.index = index;
    this.licenses = licenses;
    this.found = found;
  }

  /// The packages, each once: versions that Maven takes for equal, such as `2.17` and `2.17.0`, are
  /// one.
  List<SoftwarePackage> read(String path, ByteBuffer content, InstalledFiles installed) {
    List<SoftwarePackage> packages = new ArrayList<>();
    Map<String, List<Version>> known = new HashMap<>();
    for (SoftwarePackage each : readArchive(path, content, installed)) {
      List<Version> versions =
          known.computeIfAbsent(each.name() + "::" + each.filePath(), key -> new ArrayList<>());
      Version version = VersionScheme.MAVEN.parse(each.version());
      if (versions.stream().noneMatch(other -> other.compareTo(version) == 0)) {
        versions.add(version);
        packages.add(each);
      }
    }
    return packages;
  }

  private List<SoftwarePackage> readArchive(
      String path, ByteBuffer content, InstalledFiles installed) {
    ZipArchive zip = ZipArchive.open(content, budget, ".class");
    if (!zip.isComplete()) {
      found.problem(new Problem(path, 0, "the archive is cut off: only its first part was read"));
    }
    JarContent jar = new JarContent(path, zip);
    for (ZipEntry entry : zip.entries()) {
      if (JarContent.isArchive(entry.name())) {
        jar.addAll(readNested(path, zip, entry, installed));
      } else {
        guarded(path, entry, () -> jar.take(entry));
      }
    }
    jar.attachPomLicenses(licenses);
    if (!jar.knowsItself()) {
      Gav gav = new JarIdentity(index, content).find(jar.manifest(), jar.fileName());
      if (gav.isComplete()) {
        jar.add(gav.asPackage(path));
      }
    }
    jar.attachOwnLicenses(licenses);
    return installed.withDigest(jar.packages(), content);
  }

  private List<SoftwarePackage> readNested(
      String outer, ZipArchive zip, ZipEntry entry, InstalledFiles installed) {
    String path = NestedPath.join(outer, entry.name());
    if (path.isEmpty()) {
      return List.of();
    }
    List<SoftwarePackage> packages = new ArrayList<>();
    guarded(
        outer,
        entry,
        () -> {
          if (depth >= MAX_DEPTH) {
            throw new ArtifactException("archives are nested more than %d deep".formatted(depth));
          }
          ByteBuffer content = zip.content(entry, MAX_HELD - held);
          depth++;
          held += content.remaining();
          try {
            packages.addAll(readArchive(path, content, installed));
          } finally {
            depth--;
            held -= content.remaining();
          }
        });
    return packages;
  }

  private void guarded(String path, ZipEntry entry, Runnable step) {
    try {
      step.run();
    } catch (ArtifactException e) {
      found.problem(path + "/" + entry.name(), e);
    }
  }
}
