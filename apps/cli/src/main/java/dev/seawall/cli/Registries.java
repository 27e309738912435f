package dev.seawall.cli;

import dev.seawall.oci.Deadline;
import dev.seawall.oci.Progress;
import dev.seawall.oci.credential.Credential;
import dev.seawall.oci.registry.RegistryOptions;
import dev.seawall.oci.transport.TransportOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How registries are talked to, from the flags.
final class Registries {
  private static final int MAX_PASSWORD = 1 << 16;

  private Registries() {}

  static RegistryOptions options(Settings settings, Deadline deadline, Progress progress) {
    TransportOptions transport =
        TransportOptions.defaults(System.getenv(), deadline)
            .withInsecure(settings.is(Flags.INSECURE))
            .withUserAgent("seawall/" + BuildVersion.VERSION)
            .withProgress(progress);
    if (!settings.text(Flags.CACERT).isEmpty()) {
      transport = transport.withAuthority(Path.of(settings.text(Flags.CACERT)));
    }
    RegistryOptions options =
        RegistryOptions.of(transport)
            .withCredentials(credentials(settings))
            .withMirrors(settings.mirrors());
    String token = settings.text(SourceFlags.REGISTRY_TOKEN);
    return token.isEmpty() ? options : options.withToken(token);
  }

  private static List<Credential.Basic> credentials(Settings settings) {
    List<String> users = settings.list(SourceFlags.USERNAME);
    List<String> passwords = new ArrayList<>(settings.list(SourceFlags.PASSWORD));
    if (settings.is(SourceFlags.PASSWORD_STDIN)) {
      passwords.add(passwordFromStandardInput());
    }
    if (users.size() != passwords.size()) {
      throw new CommandException(
          "the number of usernames and passwords must match: there are %d and %d"
              .formatted(users.size(), passwords.size()));
    }
    List<Credential.Basic> credentials = new ArrayList<>();
    for (int i = 0; i < users.size(); i++) {
      credentials.add(new Credential.Basic(users.get(i), passwords.get(i)));
    }
    return credentials;
  }

  private static String passwordFromStandardInput() {
    try {
      byte[] bytes = System.in.readNBytes(MAX_PASSWORD);
      return new String(bytes, StandardCharsets.UTF_8).stripTrailing();
    } catch (IOException e) {
      throw new CommandException("unable to read the password from standard input", e);
    }
  }
}
