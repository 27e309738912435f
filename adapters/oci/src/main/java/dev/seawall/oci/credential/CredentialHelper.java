package dev.seawall.oci.credential;

import dev.seawall.oci.Deadline;
import dev.seawall.oci.OciException;
import dev.seawall.oci.json.Json;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// An external `docker-credential-NAME` program. It gets the registry on its standard input and
/// answers with JSON, or with a message and a non-zero status.
final class CredentialHelper {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MAX_ANSWER = 1 << 20;
  private static final String NOT_FOUND = "credentials not found";

  private final String program;
  private final Map<String, String> environment;
  private final Deadline deadline;

  CredentialHelper(String name, Map<String, String> environment, Deadline deadline) {
    this.program = "docker-credential-" + name;
    this.environment = environment;
    this.deadline = deadline;
  }

  /// The credential for that key; empty if the program knows none.
  ///
  /// @throws OciException if the program is missing, fails or takes too long
  Optional<Credential> get(String key) {
    if (program.indexOf('/') >= 0) {
      throw new OciException(
          "error getting credentials - err: \"%s\" is not the name of a program"
              .formatted(program));
    }
    Process process = start();
    FutureTask<byte[]> answer = new FutureTask<>(() -> exchange(process, key));
    try {
      Thread.ofVirtual().start(answer);
      byte[] text = answer.get(deadline.cut(PATIENCE).toMillis(), TimeUnit.MILLISECONDS);
      return process.waitFor(deadline.cut(PATIENCE).toMillis(), TimeUnit.MILLISECONDS)
          ? interpret(process.exitValue(), text)
          : refuse("it did not end");
    } catch (TimeoutException e) {
      return refuse("no answer in time");
    } catch (ExecutionException e) {
      return refuse(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return refuse("interrupted");
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start() {
    ProcessBuilder builder = new ProcessBuilder(executable().toString(), "get");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new OciException(
          "error getting credentials - err: %s: %s".formatted(program, e.getMessage()), e);
    }
  }

  private Path executable() {
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      Path candidate = Path.of(folder, program);
      if (!folder.isEmpty() && Files.isExecutable(candidate)) {
        return candidate;
      }
    }
    throw new OciException(
        ("error getting credentials - err: exec: \"%s\": executable file not found in $PATH;"
                + " install it, or take it out of Docker's config.json")
            .formatted(program));
  }

  private static byte[] exchange(Process process, String key) throws IOException {
    try (OutputStream in = process.getOutputStream()) {
      in.write(key.getBytes(StandardCharsets.UTF_8));
    } catch (IOException _) {
      // A program that ends without reading has still answered.
    }
    try (InputStream out = process.getInputStream()) {
      return out.readNBytes(MAX_ANSWER);
    }
  }

  private Optional<Credential> interpret(int status, byte[] text) {
    if (status != 0) {
      String message = new String(text, StandardCharsets.UTF_8).strip();
      return message.startsWith(NOT_FOUND)
          ? Optional.empty()
          : refuse("exit status %d, out: `%s`".formatted(status, message));
    }
    try {
      return parse(text);
    } catch (IOException e) {
      return refuse("its answer is not JSON");
    }
  }

  static Optional<Credential> parse(byte[] text) throws IOException {
    Map<String, String> fields = new HashMap<>();
    Json.document(text, (name, value) -> fields.put(name, Json.text(value)));
    String username = fields.getOrDefault("Username", "");
    String secret = fields.getOrDefault("Secret", "");
    if (username.isEmpty() && secret.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        username.equals("<token>")
            ? new Credential.IdentityToken(secret)
            : new Credential.Basic(username, secret));
  }

  private Optional<Credential> refuse(String why) {
    throw new OciException("error getting credentials - err: %s: %s".formatted(program, why));
  }
}
