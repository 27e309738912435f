package dev.seawall.oci.engine;

import dev.seawall.oci.OciException;
import dev.seawall.oci.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where Docker's engine listens: `--docker-host`, then `DOCKER_HOST`, then the context that
/// `DOCKER_CONTEXT` or Docker's configuration names, else the usual socket.
final class DockerHost {
  static final String DEFAULT = "unix:///var/run/docker.sock";

  private static final int MAX_BYTES = 4 << 20;

  private DockerHost() {}

  /// @param given by the user, or empty
  /// @throws OciException if the context does not exist
  static String resolve(String given, Map<String, String> environment) {
    if (!given.isEmpty()) {
      return given;
    }
    String host = environment.getOrDefault("DOCKER_HOST", "");
    if (!host.isEmpty()) {
      return host;
    }
    Optional<Path> folder = configFolder(environment);
    if (folder.isEmpty()) {
      return DEFAULT;
    }
    String context = environment.getOrDefault("DOCKER_CONTEXT", "");
    if (context.isEmpty()) {
      context = text(folder.get().resolve("config.json"), "currentContext").orElse("");
    }
    return context.isEmpty() || context.equals("default")
        ? DEFAULT
        : ofContext(folder.get(), context);
  }

  private static String ofContext(Path folder, String context) {
    Path file =
        folder.resolve("contexts").resolve("meta").resolve(sha256(context)).resolve("meta.json");
    return text(file, "Endpoints", "docker", "Host")
        .orElseThrow(() ->
            new OciException(
                "failed to resolve Docker host: Docker knows no context \"%s\" (%s)"
                    .formatted(context, file)));
  }

  private static Optional<Path> configFolder(Map<String, String> environment) {
    String config = environment.getOrDefault("DOCKER_CONFIG", "");
    String home = environment.getOrDefault("HOME", "");
    if (!config.isEmpty()) {
      return Optional.of(Path.of(config));
    }
    return home.isEmpty() ? Optional.empty() : Optional.of(Path.of(home, ".docker"));
  }

  /// The text at that path of fields; empty if there is none or the file is not JSON.
  private static Optional<String> text(Path file, String... fields) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      String[] found = {""};
      Json.document(in.readNBytes(MAX_BYTES), wanted(found, List.of(fields)));
      return Optional.of(found[0]).filter(value -> !value.isEmpty());
    } catch (IOException _) {
      // The credentials' reader complains of a broken file; here it only names no context.
      return Optional.empty();
    }
  }

  private static Json.Field wanted(String[] found, List<String> path) {
    return (name, value) -> {
      if (!name.equals(path.getFirst())) {
        return;
      }
      if (path.size() == 1) {
        found[0] = Json.text(value);
      } else {
        Json.object(value, wanted(found, path.subList(1, path.size())));
      }
    };
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
