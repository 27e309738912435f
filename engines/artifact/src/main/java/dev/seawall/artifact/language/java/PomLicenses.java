package dev.seawall.artifact.language.java;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.Licenses;
import dev.seawall.artifact.document.XmlElement;
import dev.seawall.artifact.document.XmlReader;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The licences of the `pom.xml` that Maven puts into an archive.
final class PomLicenses {
  private static final String FOLDER = "META-INF/maven/";
  private static final String FILE = "/pom.xml";

  private PomLicenses() {}

  /// `group:artifact` of the package whose `pom.xml` this is, or "" where it is none of Maven's.
  static String packageOf(String path) {
    if (!path.startsWith(FOLDER) || !path.endsWith(FILE)) {
      return "";
    }
    int end = path.length() - FILE.length();
    int slash = path.indexOf('/', FOLDER.length());
    if (slash <= FOLDER.length() || slash + 1 >= end) {
      return "";
    }
    return path.substring(FOLDER.length(), slash) + ":" + path.substring(slash + 1, end);
  }

  /// The names; where a licence has none, its address tells it. Nothing where the file cannot be
  /// read: only a licence stays unknown.
  static List<String> read(ByteBuffer bytes, Licenses known) {
    List<String> names = new ArrayList<>();
    try {
      for (XmlElement licenses : XmlReader.read(bytes).children("licenses")) {
        for (XmlElement license : licenses.children("license")) {
          String name = license.text("name").strip();
          String url = license.text("url");
          if (!name.isEmpty()) {
            names.add(name);
          } else if (!url.isEmpty()) {
            known.idOfUrl(url).ifPresent(names::add);
          }
        }
      }
    } catch (ArtifactException e) {
      return List.of();
    }
    return names;
  }
}
