package dev.seawall.artifact.image;

import dev.seawall.artifact.archive.TarBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Makes images for tests: as layout in a folder or archive, and as docker save writes them.
public final class ImageFiles {
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<String> entries = new ArrayList<>();

  /// Digest of the configuration of the image that was added last.
  public String configDigest = "";

  /// Digest of the manifest of the image that was added last.
  public String manifestDigest = "";

  public static String digest(byte[] bytes) {
    return ContentDigest.sha256(bytes);
  }

  /// A configuration for these tars.
  public static byte[] config(String architecture, byte[]... tars) {
    return utf8(
        """
        {"architecture": "%s", "os": "linux", "config": {"Env": ["A=b"]},
         "rootfs": {"type": "layers", "diff_ids": [%s]}}
        """
            .formatted(architecture, list(tars)));
  }

  private static String list(byte[]... contents) {
    return List.of(contents).stream()
        .map(content -> "\"" + digest(content) + "\"")
        .collect(Collectors.joining(", "));
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public String blob(byte[] content) {
    String digest = digest(content);
    files.put(Digests.layoutPath(digest), content);
    return digest;
  }

  /// Adds an image with one layer and gives the JSON of its descriptor.
  public String image(String architecture, byte[] tar, byte[] stored) {
    byte[] config = config(architecture, tar);
    configDigest = blob(config);
    blob(stored);
    byte[] manifest =
        utf8(
            """
            {"schemaVersion": 2, "mediaType": "%s",
             "config": {"mediaType": "application/vnd.oci.image.config.v1+json",
               "digest": "%s", "size": %d},
             "layers": [{"mediaType": "application/vnd.oci.image.layer.v1.tar",
               "digest": "%s", "size": %d}]}
            """
                .formatted(
                    MediaTypes.OCI_MANIFEST,
                    configDigest,
                    config.length,
                    digest(stored),
                    stored.length));
    manifestDigest = blob(manifest);
    return "\"mediaType\": \"%s\", \"digest\": \"%s\", \"size\": %d"
        .formatted(MediaTypes.OCI_MANIFEST, manifestDigest, manifest.length);
  }

  /// Adds a nested index of descriptors and gives the JSON of its own.
  public String index(String... descriptors) {
    byte[] index = utf8(indexJson(List.of(descriptors)));
    return "\"mediaType\": \"%s\", \"digest\": \"%s\", \"size\": %d"
        .formatted(MediaTypes.OCI_INDEX, blob(index), index.length);
  }

  /// Lists a descriptor in index.json.
  public ImageFiles entry(String descriptor, String more) {
    entries.add(descriptor + more);
    return this;
  }

  public ImageFiles file(String path, byte[] content) {
    files.put(path, content);
    return this;
  }

  public ImageFiles without(String digest) {
    files.remove(Digests.layoutPath(digest));
    return this;
  }

  private static String indexJson(List<String> descriptors) {
    return descriptors.stream()
        .collect(Collectors.joining("}, {", "{\"schemaVersion\": 2, \"manifests\": [{", "}]}"));
  }

  private Map<String, byte[]> all() {
    Map<String, byte[]> all = new LinkedHashMap<>(files);
    if (!entries.isEmpty()) {
      all.put("oci-layout", utf8("{\"imageLayoutVersion\": \"1.0.0\"}"));
      all.put("index.json", utf8(indexJson(entries)));
    }
    return all;
  }

  public Path folder(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : all().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    return folder;
  }

  public byte[] tar() {
    TarBytes tar = new TarBytes();
    all().forEach((path, content) -> tar.file(path, content, 0644));
    return tar.end();
  }

  /// The files of docker save for an image with these layers.
  public static ImageFiles docker(String tags, byte[] config, String... layers) {
    String paths =
        List.of(layers).stream().map(p -> "\"" + p + "\"").collect(Collectors.joining(", "));
    return new ImageFiles()
        .file("config.json", config)
        .file(
            "manifest.json",
            utf8(
                "[{\"Config\": \"config.json\", \"RepoTags\": %s, \"Layers\": [%s]}]"
                    .formatted(tags, paths)));
  }
}
