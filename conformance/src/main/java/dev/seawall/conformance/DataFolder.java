package dev.seawall.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A folder of cases of one area: what is in it is known from its `cases.json` files only.
public final class DataFolder {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path root;

  DataFolder(Path root) {
    this.root = root;
  }

  /// The area's folder among all data; the data itself where it is that of a single area.
  static DataFolder of(Path data, String area) {
    Path folder = data.resolve(area);
    return new DataFolder(Files.isDirectory(folder) ? folder : data);
  }

  /// The place of a path of a case. Paths that lead out of the folder are refused.
  public Path resolve(String path) {
    Path resolved = root.resolve(path).normalize();
    if (!resolved.startsWith(root.normalize())) {
      throw new IllegalArgumentException(path + " leads out of the folder of cases");
    }
    return resolved;
  }

  /// Whether there is such a file.
  public boolean has(String path) {
    return Files.isRegularFile(resolve(path));
  }

  /// The JSON document at that path; a missing node if there is no such file.
  public JsonNode json(String path) {
    if (!has(path)) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(resolve(path).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resolve(path), e);
    }
  }

  /// The lines of a text file.
  public List<String> lines(String path) {
    try {
      return Files.readString(resolve(path)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resolve(path), e);
    }
  }
}
