package dev.seawall.oci;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/// A small image made in memory: layers with one file each, their configuration and manifest.
public final class TestImage {
  private static final String LAYER_TYPE = "application/vnd.oci.image.layer.v1.tar+gzip";

  private final String architecture;
  private final List<byte[]> layers = new ArrayList<>();
  private final List<byte[]> stored = new ArrayList<>();
  private String layerType = LAYER_TYPE;
  private String layerExtra = "";

  public TestImage(String architecture) {
    this.architecture = architecture;
  }

  /// Adds a layer with one file.
  public TestImage layer(String path, byte[] content) {
    byte[] tar = tar(Map.of(path, content));
    layers.add(tar);
    stored.add(gzip(tar));
    return this;
  }

  /// Makes all layers of another media type, with more JSON in their descriptors.
  public TestImage layersAre(String mediaType, String extra) {
    layerType = mediaType;
    layerExtra = extra;
    return this;
  }

  public byte[] config() {
    String ids = layers.stream().map(l -> quoted(digest(l))).collect(Collectors.joining(","));
    String history =
        IntStream.range(0, layers.size())
            .mapToObj(
                "{\"created\":\"2026-01-01T00:00:00Z\",\"created_by\":\"COPY %d /\"}"::formatted)
            .collect(Collectors.joining(","));
    return """
    {"created":"2026-01-01T00:00:00Z","architecture":"%s","os":"linux",\
    "config":{"Env":["PATH=/bin"],"Cmd":["/bin/sh"]},\
    "rootfs":{"type":"layers","diff_ids":[%s]},"history":[%s]}\
    """
        .formatted(architecture, ids, history)
        .getBytes(UTF_8);
  }

  public byte[] manifest() {
    String descriptors =
        stored.stream()
            .map(bytes -> descriptor(layerType, bytes, layerExtra))
            .collect(Collectors.joining(","));
    return """
    {"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json",\
    "config":%s,"layers":[%s]}\
    """
        .formatted(
            descriptor("application/vnd.oci.image.config.v1+json", config(), ""), descriptors)
        .getBytes(UTF_8);
  }

  /// The uncompressed layers.
  public List<byte[]> layers() {
    return layers;
  }

  /// The compressed layers.
  public List<byte[]> stored() {
    return stored;
  }

  /// Configuration and compressed layers.
  public List<byte[]> blobs() {
    List<byte[]> blobs = new ArrayList<>(stored);
    blobs.add(config());
    return blobs;
  }

  /// An index of the images with their platforms.
  public static byte[] index(TestImage... images) {
    String entries =
        Arrays.stream(images)
            .map(image ->
                descriptor(
                    "application/vnd.oci.image.manifest.v1+json",
                    image.manifest(),
                    ",\"platform\":{\"os\":\"linux\",\"architecture\":\"%s\"}"
                        .formatted(image.architecture)))
            .collect(Collectors.joining(","));
    return indexOf(entries);
  }

  /// An index with these entries, in JSON.
  public static byte[] indexOf(String entries) {
    return """
    {"schemaVersion":2,"mediaType":"application/vnd.oci.image.index.v1+json","manifests":[%s]}\
    """
        .formatted(entries)
        .getBytes(UTF_8);
  }

  /// The archive that `docker save` writes.
  public byte[] dockerArchive(String tag) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    String config = digest(config()).substring(7) + ".json";
    files.put(config, config());
    List<String> names = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      files.put(i + "/layer.tar", layers.get(i));
      names.add(quoted(i + "/layer.tar"));
    }
    String manifest =
        "[{\"Config\":\"%s\",\"RepoTags\":[\"%s\"],\"Layers\":[%s]}]"
            .formatted(config, tag, String.join(",", names));
    files.put("manifest.json", manifest.getBytes(UTF_8));
    return tar(files);
  }

  public static String descriptor(String mediaType, byte[] bytes, String extra) {
    return "{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d%s}"
        .formatted(mediaType, digest(bytes), bytes.length, extra);
  }

  public static String digest(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A tar archive of these files.
  public static byte[] tar(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    files.forEach((path, content) -> {
      out.writeBytes(header(path, content.length));
      out.writeBytes(content);
      out.writeBytes(new byte[(512 - content.length % 512) % 512]);
    });
    out.writeBytes(new byte[1024]);
    return out.toByteArray();
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] header(String path, int size) {
    byte[] header = new byte[512];
    put(header, 0, path);
    put(header, 100, "0000644\0");
    put(header, 108, "0000000\0");
    put(header, 116, "0000000\0");
    put(header, 124, "%011o\0".formatted(size));
    put(header, 136, "00000000000\0");
    put(header, 148, "        ");
    put(header, 156, "0");
    put(header, 257, "ustar\00000");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, 148, "%06o\0 ".formatted(sum));
    return header;
  }

  private static void put(byte[] target, int offset, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    System.arraycopy(bytes, 0, target, offset, bytes.length);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
