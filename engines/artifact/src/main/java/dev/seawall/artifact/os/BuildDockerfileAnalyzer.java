package dev.seawall.artifact.os;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.model.BuildInfo;
import java.util.List;
import java.util.Map;

/// The Dockerfile that Red Hat leaves in its images: its labels and its name tell the
/// name-version-release under which the image is listed.
final class BuildDockerfileAnalyzer implements Analyzer.PerFile {
  private static final String PREFIX = "root/buildinfo/Dockerfile";

  @Override
  public String name() {
    return "redhat-dockerfile";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean wants(FileEntry file) {
    String path = file.path();
    return path.startsWith(PREFIX) && path.indexOf('/', PREFIX.length()) < 0;
  }

  @Override
  public long maxFileSize() {
    return 16L << 20;
  }

  @Override
  public void analyze(EvidenceFile file, BlobBuilder found) {
    Map<String, String> labels = new DockerfileLabels(file.bytes()).read();
    String component = labels.getOrDefault(DockerfileLabels.COMPONENT, "");
    String arch = labels.getOrDefault("architecture", "");
    if (component.isEmpty()) {
      throw new ArtifactException("no component found: the labels name none");
    }
    if (arch.isEmpty()) {
      throw new ArtifactException("no arch found: the labels name none");
    }
    String nvr = component + "-" + version(file.path());
    found.buildInfo(file.path(), new BuildInfo(List.of(), nvr, arch));
  }

  /// The last two parts of `Dockerfile-NAME-VERSION-RELEASE`.
  private static String version(String path) {
    int release = path.lastIndexOf('-');
    return release < 0 ? "" : path.substring(path.lastIndexOf('-', release - 1) + 1);
  }
}
