package dev.seawall.artifact.image;

import com.fasterxml.jackson.core.JsonParser;
import dev.seawall.artifact.ArtifactException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads image manifests and indexes of OCI and of Docker's schema 2.
public final class Manifests {
  private Manifests() {}

  /// Reads a manifest or an index, whichever the bytes hold.
  ///
  /// @param where names the document in messages, for example its digest
  /// @throws ArtifactException if it is neither; Docker's schema 1 is named as such
  public static ManifestDocument read(byte[] bytes, String where) {
    Draft draft = new Draft();
    Json.document(bytes, where, draft);
    if (draft.manifests != null) {
      requireDigests(draft.manifests, where);
      return new Index(draft.mediaType, draft.manifests, draft.annotations);
    }
    if (draft.config != null && draft.layers != null) {
      requireDigests(List.of(draft.config), where);
      requireDigests(draft.layers, where);
      return new Manifest(
          draft.mediaType,
          draft.config,
          draft.layers,
          draft.subject,
          draft.artifactType,
          draft.annotations);
    }
    if (draft.schemaVersion == 1) {
      throw new ArtifactException(
          where
              + ": is in Docker's old manifest schema 1, which holds no image configuration; push"
              + " the image again with a current tool");
    }
    throw new ArtifactException(where + ": is neither an image manifest nor an index");
  }

  /// Reads an index. One without entries is given back as such.
  public static Index readIndex(byte[] bytes, String where) {
    Draft draft = new Draft();
    Json.document(bytes, where, draft);
    List<Descriptor> manifests = draft.manifests == null ? List.of() : draft.manifests;
    requireDigests(manifests, where);
    return new Index(draft.mediaType, manifests, draft.annotations);
  }

  private static void requireDigests(List<Descriptor> descriptors, String where) {
    for (Descriptor descriptor : descriptors) {
      if (!Digests.isValid(descriptor.digest())) {
        throw new ArtifactException(
            where + ": holds an invalid digest \"" + descriptor.digest() + "\"");
      }
      if (descriptor.size() < 0) {
        throw new ArtifactException(where + ": negative size of " + descriptor.digest());
      }
    }
  }

  /// The fields of both kinds of documents, until it is known which one it is.
  private static final class Draft implements Json.Field {
    private long schemaVersion;
    private String mediaType = "";
    private String artifactType = "";
    private @Nullable Descriptor config;
    private @Nullable Descriptor subject;
    private @Nullable List<Descriptor> layers;
    private @Nullable List<Descriptor> manifests;
    private Map<String, String> annotations = Map.of();

    @Override
    public void read(String name, JsonParser json) throws IOException {
      switch (name.toLowerCase(Locale.ROOT)) {
        case "schemaversion" -> schemaVersion = Json.number(json);
        case "mediatype" -> mediaType = Json.text(json);
        case "artifacttype" -> artifactType = Json.text(json);
        case "config" -> config = descriptor(json);
        case "subject" -> subject = descriptor(json);
        case "layers" -> layers = Json.list(json, Manifests::descriptor);
        case "manifests" -> manifests = Json.list(json, Manifests::descriptor);
        case "annotations" -> annotations = Json.map(json);
        default -> json.skipChildren();
      }
    }
  }

  private static Descriptor descriptor(JsonParser json) throws IOException {
    DescriptorDraft draft = new DescriptorDraft();
    Json.object(json, draft);
    return new Descriptor(
        draft.mediaType,
        draft.digest,
        draft.size,
        draft.platform,
        draft.annotations,
        draft.urls,
        draft.artifactType);
  }

  private static final class DescriptorDraft implements Json.Field {
    private String mediaType = "";
    private String digest = "";
    private long size;
    private @Nullable Platform platform;
    private Map<String, String> annotations = Map.of();
    private List<String> urls = List.of();
    private String artifactType = "";

    @Override
    public void read(String name, JsonParser json) throws IOException {
      switch (name.toLowerCase(Locale.ROOT)) {
        case "mediatype" -> mediaType = Json.text(json);
        case "digest" -> digest = Json.text(json);
        case "size" -> size = Json.number(json);
        case "platform" -> platform = platform(json);
        case "annotations" -> annotations = Json.map(json);
        case "urls" -> urls = Json.texts(json);
        case "artifacttype" -> artifactType = Json.text(json);
        default -> json.skipChildren();
      }
    }
  }

  private static Platform platform(JsonParser json) throws IOException {
    PlatformDraft draft = new PlatformDraft();
    Json.object(json, draft);
    return new Platform(
        draft.os, draft.architecture, draft.variant, draft.osVersion, draft.osFeatures);
  }

  private static final class PlatformDraft implements Json.Field {
    private String os = "";
    private String architecture = "";
    private String variant = "";
    private String osVersion = "";
    private List<String> osFeatures = List.of();

    @Override
    public void read(String name, JsonParser json) throws IOException {
      switch (name.toLowerCase(Locale.ROOT)) {
        case "os" -> os = Json.text(json);
        case "architecture" -> architecture = Json.text(json);
        case "variant" -> variant = Json.text(json);
        case "os.version" -> osVersion = Json.text(json);
        case "os.features" -> osFeatures = Json.texts(json);
        default -> json.skipChildren();
      }
    }
  }
}
