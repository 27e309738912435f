package dev.seawall.artifact.os;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.artifact.document.JsonDialect;
import dev.seawall.artifact.document.JsonReader;
import dev.seawall.artifact.document.JsonValue;
import dev.seawall.artifact.document.JsonValue.JsonText;
import dev.seawall.model.BuildInfo;
import java.util.ArrayList;
import java.util.List;

/// The content sets from which Red Hat built a layer: they tell which of its products' advisories
/// hold for the packages in it.
final class ContentManifestAnalyzer implements Analyzer.PerFile {
  private static final String SUFFIX = ".json";
  private static final String[] FOLDERS = {
    "root/buildinfo/content_manifests/", "usr/share/buildinfo/"
  };

  @Override
  public String name() {
    return "redhat-content-manifest";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean wants(FileEntry file) {
    String path = file.path();
    for (String folder : FOLDERS) {
      if (path.startsWith(folder)
          && path.endsWith(SUFFIX)
          && path.indexOf('/', folder.length()) < 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void analyze(EvidenceFile file, BlobBuilder found) {
    List<String> sets = contentSets(file);
    if (!sets.isEmpty()) {
      found.buildInfo(file.path(), new BuildInfo(sets, "", ""));
    }
  }

  private static List<String> contentSets(EvidenceFile file) {
    try {
      List<String> sets = new ArrayList<>();
      JsonValue manifest = JsonReader.read(file.content(), JsonDialect.LENIENT);
      for (JsonValue item : manifest.asObject().items("content_sets")) {
        if (!(item instanceof JsonText set)) {
          throw item.mismatch("a string");
        }
        sets.add(set.text());
      }
      return sets;
    } catch (ArtifactException e) {
      throw new ArtifactException("invalid content manifest: " + e.getMessage(), e.line(), e);
    }
  }
}
