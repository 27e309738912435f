package dev.seawall.artifact.language.node;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.document.JsonDialect;
import dev.seawall.artifact.document.JsonObject;
import dev.seawall.artifact.document.JsonReader;
import dev.seawall.artifact.document.JsonValue;
import dev.seawall.artifact.document.JsonValue.JsonArray;
import dev.seawall.artifact.document.JsonValue.JsonText;
import dev.seawall.model.SoftwarePackage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A `package.json`. Names and versions are as they stand; both may be empty.
///
/// @param licenses names from the `license` field
/// @param workspaces globs of the folders that belong to the project
public record PackageJson(
    String name,
    String version,
    List<String> licenses,
    Map<String, String> dependencies,
    Map<String, String> optionalDependencies,
    Map<String, String> devDependencies,
    List<String> workspaces) {

  public PackageJson {
    licenses = List.copyOf(licenses);
    dependencies = Map.copyOf(dependencies);
    optionalDependencies = Map.copyOf(optionalDependencies);
    devDependencies = Map.copyOf(devDependencies);
    workspaces = List.copyOf(workspaces);
  }

  /// Reads the file. As in Trivy, names of fields may be in any case, and a field of the wrong kind
  /// or a name that no registry would take makes the whole file unreadable.
  public static PackageJson read(ByteBuffer bytes) {
    JsonObject json = JsonReader.read(bytes, JsonDialect.LENIENT).asObject().lowerCaseNames();
    String name = json.text("name");
    if (!isValidName(name)) {
      throw new ArtifactException(
          "Name can only contain URL-friendly characters: \"" + name + "\"", json.startLine());
    }
    return new PackageJson(
        name,
        json.text("version"),
        NodeLicenses.of(json.get("license")),
        json.texts("dependencies"),
        json.texts("optionaldependencies"),
        json.texts("devdependencies"),
        workspaces(json.get("workspaces")));
  }

  /// `name@version`, or empty where one of them is.
  public String id() {
    return name.isEmpty() || version.isEmpty() ? "" : NodePackages.id(name, version);
  }

  /// The package itself, not what it depends on.
  public SoftwarePackage asPackage() {
    return SoftwarePackage.named(name, version).id(id()).licenses(licenses).build();
  }

  /// Whether the name could be one of a package; no name is fine.
  static boolean isValidName(String name) {
    if (name.isEmpty()) {
      return true;
    }
    int slash = name.indexOf('/');
    if (slash < 0) {
      return isWord(name, 0, name.length());
    }
    return name.charAt(0) == '@'
        && isWord(name, 1, slash)
        && isWord(name, slash + 1, name.length());
  }

  private static boolean isWord(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean allowed =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '-'
              || c == '.'
              || c == '_';
      if (!allowed) {
        return false;
      }
    }
    return start < end;
  }

  /// The globs of `workspaces`: an array, or an object with the array as `packages`.
  static List<String> workspaces(@Nullable JsonValue field) {
    JsonValue globs = field instanceof JsonObject object ? object.get("packages") : field;
    List<String> texts = new ArrayList<>();
    if (globs instanceof JsonArray array) {
      for (JsonValue item : array.items()) {
        if (item instanceof JsonText text) {
          texts.add(text.text());
        }
      }
    }
    return texts;
  }
}
