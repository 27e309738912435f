package dev.seawall.oci.credential;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.seawall.oci.Deadline;
import dev.seawall.oci.OciException;
import dev.seawall.oci.Reference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The credentials that the user's machine keeps, looked up where Docker and Podman keep them and
/// in the incumbent's order: `DOCKER_AUTH_CONFIG`, then the first of `$DOCKER_CONFIG/config.json`
/// (else `~/.docker/config.json`), `$REGISTRY_AUTH_FILE` and
/// `$XDG_RUNTIME_DIR/containers/auth.json` that exists.
public final class Keychain {
  private static final String DOCKER_HUB_KEY = "https://index.docker.io/v1/";

  private final Map<String, String> environment;
  private final Deadline deadline;

  /// @param environment the process's environment
  public Keychain(Map<String, String> environment, Deadline deadline) {
    this.environment = Map.copyOf(environment);
    this.deadline = deadline;
  }

  /// The credential kept for the repository, else for its registry, else [Credential.Anonymous].
  ///
  /// @throws OciException if a file cannot be parsed or a helper fails
  public Credential resolve(Reference reference) {
    String registry = reference.registry();
    String hubOrRegistry = registry.equals(Reference.DOCKER_HUB) ? DOCKER_HUB_KEY : registry;
    for (DockerConfig config : configs()) {
      for (String key : List.of(registry + "/" + reference.repository(), hubOrRegistry)) {
        Optional<Credential> found = find(config, key);
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    return new Credential.Anonymous();
  }

  private Optional<Credential> find(DockerConfig config, String key) {
    String helper = config.helper(key);
    Optional<Credential> found =
        helper.isEmpty()
            ? Optional.empty()
            : new CredentialHelper(helper, environment, deadline).get(key);
    return found.or(() -> config.written(key));
  }

  private List<DockerConfig> configs() {
    List<DockerConfig> configs = new ArrayList<>();
    String inline = variable("DOCKER_AUTH_CONFIG");
    if (!inline.isEmpty()) {
      configs.add(parse("DOCKER_AUTH_CONFIG", inline.getBytes(StandardCharsets.UTF_8)));
    }
    file().ifPresent(file -> configs.add(load(file)));
    return configs;
  }

  private Optional<Path> file() {
    List<Path> candidates = new ArrayList<>();
    String docker = variable("DOCKER_CONFIG");
    if (!docker.isEmpty()) {
      candidates.add(Path.of(docker, "config.json"));
    } else if (!variable("HOME").isEmpty()) {
      candidates.add(Path.of(variable("HOME"), ".docker", "config.json"));
    }
    if (!variable("REGISTRY_AUTH_FILE").isEmpty()) {
      candidates.add(Path.of(variable("REGISTRY_AUTH_FILE")));
    }
    if (!variable("XDG_RUNTIME_DIR").isEmpty()) {
      candidates.add(Path.of(variable("XDG_RUNTIME_DIR"), "containers", "auth.json"));
    }
    return candidates.stream().filter(Files::isRegularFile).findFirst();
  }

  private static DockerConfig load(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return parse(file.toString(), in.readNBytes(DockerConfigReader.MAX_BYTES));
    } catch (IOException e) {
      throw new OciException("reading config file (%s): %s".formatted(file, e.getMessage()), e);
    }
  }

  private static DockerConfig parse(String source, byte[] text) {
    try {
      return DockerConfigReader.read(text);
    } catch (JsonProcessingException e) {
      // Its own message quotes the text, which holds secrets.
      throw unparsable(source, "malformed JSON at line " + e.getLocation().getLineNr());
    } catch (IOException e) {
      throw unparsable(source, String.valueOf(e.getMessage()));
    }
  }

  private static OciException unparsable(String source, String why) {
    return new OciException("parsing config file (%s): %s".formatted(source, why));
  }

  private String variable(String name) {
    return environment.getOrDefault(name, "");
  }
}
