package dev.seawall.artifact.os;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.model.Problem;
import dev.seawall.model.SoftwarePackage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The packages that dpkg has installed: its status file, or the files of an image that has no dpkg
/// (`status.d`), the lists of their files, and the digests of the packages that it could install.
final class DpkgAnalyzer implements Analyzer.PerLayer {
  static final String NAME = "dpkg";

  private static final String FOLDER = "var/lib/dpkg/";
  private static final String STATUS = FOLDER + "status";
  private static final String AVAILABLE = FOLDER + "available";
  private static final String PARTS = FOLDER + "status.d/";
  private static final String INFO = FOLDER + "info/";
  private static final String FILES = ".md5sums";
  private static final int MD5_LENGTH = 32;

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
    String path = file.path();
    if (!path.startsWith(FOLDER)) {
      return false;
    }
    return isFileList(path)
        || path.equals(STATUS)
        || path.equals(AVAILABLE)
        || isDirectlyIn(PARTS, path);
  }

  private static boolean isFileList(String path) {
    return path.endsWith(FILES) && (isDirectlyIn(INFO, path) || isDirectlyIn(PARTS, path));
  }

  private static boolean isDirectlyIn(String folder, String path) {
    return path.startsWith(folder) && path.indexOf('/', folder.length()) < 0;
  }

  @Override
  public void analyze(List<EvidenceFile> files, BlobBuilder found) {
    Map<String, String> digests = new HashMap<>();
    Map<String, List<String>> fileLists = new HashMap<>();
    for (EvidenceFile file : files) {
      if (file.path().equals(AVAILABLE)) {
        digests = digests(file);
      } else if (isFileList(file.path())) {
        readFileList(file, fileLists, found);
      }
    }
    for (EvidenceFile file : files) {
      if (!file.path().equals(AVAILABLE) && !isFileList(file.path())) {
        readStatus(file, new Context(digests, fileLists), found);
      }
    }
  }

  /// @param digests digests by package id
  /// @param fileLists installed files by name, or by name and architecture
  private record Context(Map<String, String> digests, Map<String, List<String>> fileLists) {
    /// A vendor's package keeps no files: what it installed is not known to the distribution, and
    /// is to be found like anything else.
    SoftwarePackage withFiles(SoftwarePackage installed) {
      if (!installed.repositoryClass().equals(DebianVendors.OFFICIAL)) {
        return installed;
      }
      List<String> files = fileLists.get(installed.name());
      if (files == null) {
        files = fileLists.get(installed.name() + ":" + installed.arch());
      }
      return files == null ? installed : installed.toBuilder().installedFiles(files).build();
    }
  }

  private static void readStatus(EvidenceFile file, Context context, BlobBuilder found) {
    DpkgStatus status = new DpkgStatus(file.bytes(), context.digests());
    List<SoftwarePackage> packages = status.read().stream().map(context::withFiles).toList();
    found.packages(file.path(), packages);
    packages.forEach(installed -> found.systemFiles(installed.installedFiles()));
    for (Problem problem : status.problems()) {
      found.problem(new Problem(file.path(), problem.line(), problem.reason()));
    }
  }

  private static void readFileList(
      EvidenceFile file, Map<String, List<String>> fileLists, BlobBuilder found) {
    try {
      List<String> installed = fileList(file.bytes());
      String name = file.entry().name();
      fileLists.put(name.substring(0, name.length() - FILES.length()), installed);
    } catch (ArtifactException e) {
      found.problem(file.path(), e);
    }
  }

  /// The files in lines of `MD5 path`, as absolute paths. Links are not among them.
  ///
  /// @param content is changed: the space before a path becomes its `/`
  private static List<String> fileList(byte[] content) {
    List<String> files = new ArrayList<>();
    Lines lines = new Lines(content);
    while (lines.next()) {
      int gap = lines.startsWith(MD5_LENGTH, "  ") ? MD5_LENGTH : lines.indexOf("  ");
      if (gap < 0) {
        throw new ArtifactException("invalid md5sums line format: " + lines.text(), lines.number());
      }
      lines.set(gap + 1, '/');
      files.add(lines.text(gap + 1));
    }
    files.sort(null);
    return files;
  }

  private static Map<String, String> digests(EvidenceFile file) {
    Map<String, String> digests = new HashMap<>();
    DpkgParagraphs paragraphs = new DpkgParagraphs(file.bytes(), "package", "version", "sha256");
    while (paragraphs.next()) {
      String digest = paragraphs.value(2);
      if (!digest.isEmpty()) {
        digests.put(paragraphs.value(0) + "@" + paragraphs.value(1), "sha256:" + digest);
      }
    }
    return digests;
  }
}
