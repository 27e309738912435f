package dev.seawall.oci.engine;

import dev.seawall.artifact.Image;
import dev.seawall.model.ImageConfig;
import dev.seawall.oci.Deadline;
import dev.seawall.oci.OciException;
import dev.seawall.oci.Reference;
import dev.seawall.oci.socket.SocketAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Opens images of Docker's and Podman's engines. The phrases of the messages are the incumbent's.
public final class Engines {
  private static final Path PODMAN_OF_ROOT = Path.of("/run/podman/podman.sock");

  private final Map<String, String> environment;
  private final Deadline deadline;

  /// @param environment the process's environment
  public Engines(Map<String, String> environment, Deadline deadline) {
    this.environment = Map.copyOf(environment);
    this.deadline = deadline;
  }

  /// Opens an image that Docker has, by a reference or by an id.
  ///
  /// @param host `unix:///path` or `tcp://host:port`; empty for what Docker's own tools would take
  /// @throws OciException if it cannot be had
  public Image docker(Reference reference, String host) {
    String text = DockerHost.resolve(host, environment);
    SocketAddress address =
        SocketAddress.parse(text)
            .orElseThrow(() ->
                new OciException(
                    ("failed to initialize a docker client: unable to parse docker host `%s`"
                            + " (known are unix:///path and tcp://host:port)")
                        .formatted(text)));
    boolean tls = !environment.getOrDefault("DOCKER_TLS_VERIFY", "").isEmpty();
    if (tls && address instanceof SocketAddress.Tcp) {
      throw new OciException(
          "DOCKER_TLS_VERIFY: Docker over TLS is not supported: use its Unix socket, for example"
              + " through ssh -L, or --image-src remote");
    }
    EngineClient client = new EngineClient(address, deadline);
    String name = reference.name();
    try {
      return open(client, reference, name);
    } catch (EngineClient.RefusedException _) {
      // Not a name that it knows; an id is only known by what the user wrote.
      try {
        return open(client, reference, reference.original());
      } catch (IOException e) {
        throw docker(reference, address, e);
      }
    } catch (IOException e) {
      throw docker(reference, address, e);
    }
  }

  /// Opens an image that Podman has.
  ///
  /// @param host path of its socket; empty for the usual places
  /// @throws OciException if it cannot be had
  public Image podman(Reference reference, String host) {
    Path socket = podmanSocket(host);
    if (!Files.exists(socket)) {
      throw new OciException(
          ("unable to initialize Podman client: no podman socket found: stat %s: no such file or"
                  + " directory; start it with: systemctl --user start podman.socket")
              .formatted(socket));
    }
    EngineClient client = new EngineClient(new SocketAddress.Unix(socket), deadline);
    try {
      return open(client, reference, reference.original());
    } catch (IOException e) {
      throw client.failed(
          "unable to inspect the image (%s)".formatted(reference.original()),
          e instanceof EngineClient.UnreachableException
              ? new IOException("dial unix %s: connect: %s".formatted(socket, e.getMessage()), e)
              : e);
    }
  }

  private Path podmanSocket(String host) {
    if (!host.isEmpty()) {
      return Path.of(host.startsWith("unix://") ? host.substring("unix://".length()) : host);
    }
    String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
    Path ofUser = Path.of(runtime, "podman", "podman.sock");
    return runtime.isEmpty() || (!Files.exists(ofUser) && Files.exists(PODMAN_OF_ROOT))
        ? PODMAN_OF_ROOT
        : ofUser;
  }

  private static Image open(EngineClient client, Reference reference, String name)
      throws IOException {
    String path = "/images/" + EngineClient.escaped(name);
    Inspection inspection = Inspection.read(client.document(path + "/json"));
    List<ImageConfig.History> history = EngineHistory.read(client.document(path + "/history"));
    return new EngineImage(client, reference.original(), inspection, history);
  }

  private static OciException docker(Reference reference, SocketAddress address, IOException e) {
    String what = "unable to inspect the image (%s): ".formatted(reference.original());
    if (e instanceof EngineClient.RefusedException) {
      return new OciException(what + "Error response from daemon: " + e.getMessage(), e);
    }
    if (!(e instanceof EngineClient.UnreachableException)) {
      return new OciException(what + e.getMessage(), e);
    }
    return new OciException(what + unreachable(address, String.valueOf(e.getMessage())), e);
  }

  private static String unreachable(SocketAddress address, String reason) {
    return switch (address) {
      case SocketAddress.Unix _ when reason.contains("permission denied") ->
          "permission denied while trying to connect to the docker API at %s; is the user in the group docker?"
              .formatted(address.text());
      case SocketAddress.Unix(Path path) ->
          ("failed to connect to the docker API at %s; check if the path is correct and if the"
                  + " daemon is running: dial unix %s: connect: %s")
              .formatted(address.text(), path, reason);
      case SocketAddress.Tcp _ ->
          "Cannot connect to the Docker daemon at %s. Is the docker daemon running? (%s)"
              .formatted(address.text(), reason);
    };
  }
}
