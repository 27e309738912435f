package dev.seawall.artifact.language.java;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.Licenses;
import dev.seawall.artifact.zip.ZipArchive;
import dev.seawall.artifact.zip.ZipEntry;
import dev.seawall.model.SoftwarePackage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the entries of one archive tell, and the packages found in it and below it so far.
final class JarContent {
  private static final int MAX_PROPERTIES = 1 << 20;
  private static final int MAX_MANIFEST = 10 << 20;
  private static final int MAX_TEXT = 4 << 20;
  private static final Set<String> LICENSE_NAMES = Set.of("license", "licence", "copyright");

  private final String path;
  private final ZipArchive zip;
  private final Gav fileName;
  private final List<SoftwarePackage> packages = new ArrayList<>();
  private final Map<String, ZipEntry> poms = new HashMap<>();
  private final List<ZipEntry> licenseFiles = new ArrayList<>();
  private JarManifest manifest = JarManifest.NONE;
  private boolean knowsItself;

  JarContent(String path, ZipArchive zip) {
    this.path = path;
    this.zip = zip;
    this.fileName = JarFileName.read(path);
  }

  /// Whether the entry is an archive to look into.
  static boolean isArchive(String name) {
    return name.endsWith(".jar") || name.endsWith(".war") || name.endsWith(".ear");
  }

  /// Takes what an entry tells, if it tells anything.
  void take(ZipEntry entry) {
    switch (entry.baseName()) {
      case "pom.xml" -> poms.put(PomLicenses.packageOf(entry.name()), entry);
      case "pom.properties" -> takeProperties(entry);
      case "MANIFEST.MF" -> manifest = JarManifest.read(zip.content(entry, MAX_MANIFEST));
      default -> {
        if (isLicenseFile(entry.name())) {
          licenseFiles.add(entry);
        }
      }
    }
  }

  private void takeProperties(ZipEntry entry) {
    Gav gav = PomProperties.read(zip.content(entry, MAX_PROPERTIES));
    if (gav.isComplete()) {
      add(gav.asPackage(path));
      knowsItself |=
          gav.artifactId().equals(fileName.artifactId())
              && gav.version().equals(fileName.version());
    }
  }

  void add(SoftwarePackage found) {
    packages.add(found);
  }

  void addAll(List<SoftwarePackage> found) {
    packages.addAll(found);
  }

  List<SoftwarePackage> packages() {
    return packages;
  }

  JarManifest manifest() {
    return manifest;
  }

  Gav fileName() {
    return fileName;
  }

  /// Whether a `pom.properties` is that of the archive itself, by its file name.
  boolean knowsItself() {
    return knowsItself;
  }

  /// Gives packages without a licence that of the `pom.xml` with their name, in nested archives
  /// too.
  void attachPomLicenses(Licenses known) {
    for (int i = 0; i < packages.size(); i++) {
      SoftwarePackage each = packages.get(i);
      ZipEntry pom = each.licenses().isEmpty() ? poms.get(each.name()) : null;
      if (pom != null) {
        packages.set(i, each.toBuilder().licenses(pomLicenses(pom, known)).build());
      }
    }
  }

  private List<String> pomLicenses(ZipEntry pom, Licenses known) {
    try {
      return PomLicenses.read(zip.content(pom, MAX_TEXT), known);
    } catch (ArtifactException e) {
      return List.of(); // only a licence stays unknown
    }
  }

  /// Gives the archive's own package, if it is the only one, the licences of the manifest, else
  /// that of the one file with a licence's text.
  void attachOwnLicenses(Licenses known) {
    int own = ownPackage();
    if (own < 0) {
      return;
    }
    List<String> licenses = manifest.licenses(known);
    ZipEntry text = licenseText();
    if (licenses.isEmpty() && text != null) {
      try {
        licenses = known.identify(zip.content(text, MAX_TEXT));
      } catch (ArtifactException e) {
        return; // only a licence stays unknown
      }
    }
    packages.set(own, packages.get(own).toBuilder().licenses(licenses).build());
  }

  private @Nullable ZipEntry licenseText() {
    return licenseFiles.size() == 1 ? licenseFiles.getFirst() : null;
  }

  private int ownPackage() {
    int own = -1;
    for (int i = 0; i < packages.size(); i++) {
      if (packages.get(i).filePath().equals(path)) {
        if (own >= 0) {
          return -1;
        }
        own = i;
      }
    }
    return own >= 0 && packages.get(own).licenses().isEmpty() ? own : -1;
  }

  /// Whether the entry holds the archive's own licence: files of vendored code lie deeper or have
  /// other names.
  static boolean isLicenseFile(String name) {
    String base = name;
    if (name.startsWith("META-INF/")) {
      base = name.substring("META-INF/".length());
    }
    if (base.indexOf('/') >= 0 || isArchive(base)) {
      return false;
    }
    int dot = base.lastIndexOf('.');
    String stem = dot < 0 ? base : base.substring(0, dot);
    return LICENSE_NAMES.contains(stem.toLowerCase(Locale.ROOT));
  }
}
