package dev.seawall.oci.engine;

import dev.seawall.oci.Deadline;
import dev.seawall.oci.OciException;
import dev.seawall.oci.json.Json;
import dev.seawall.oci.socket.Connection;
import dev.seawall.oci.socket.SocketAddress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Asks an engine, with one connection for each question.
final class EngineClient {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MAX_DOCUMENT = 16 << 20;
  private static final int MAX_ERROR = 64 << 10;

  private final SocketAddress address;
  private final Deadline deadline;

  EngineClient(SocketAddress address, Deadline deadline) {
    this.address = address;
    this.deadline = deadline;
  }

  /// What an engine answers to a question that it cannot say yes to.
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }

  /// Nobody listens there, or not to us.
  static final class UnreachableException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreachableException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /// The document at that path.
  byte[] document(String path) throws IOException {
    try (InputStream body = stream(path)) {
      byte[] bytes = body.readNBytes(MAX_DOCUMENT + 1);
      if (bytes.length > MAX_DOCUMENT) {
        throw new IOException("the answer is larger than %d bytes".formatted(MAX_DOCUMENT));
      }
      return bytes;
    }
  }

  /// What is at that path as a stream; closing it ends the connection.
  ///
  /// @throws RefusedException with the engine's message for any status but 200
  /// @throws UnreachableException with the system's reason
  InputStream stream(String path) throws IOException {
    Connection connection;
    try {
      connection = Connection.open(address, PATIENCE, deadline);
    } catch (IOException e) {
      throw new UnreachableException(String.valueOf(e.getMessage()), e);
    }
    try {
      Reply reply = ask(connection, path);
      if (reply.status() != 200) {
        throw new RefusedException(message(reply));
      }
      return new Owned(reply.body(), connection);
    } catch (IOException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  SocketAddress address() {
    return address;
  }

  private static Reply ask(Connection connection, String path) throws IOException {
    String request =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nUser-Agent: seawall\r\nConnection: close\r\n\r\n"
            .formatted(path);
    OutputStream out = connection.out();
    out.write(request.getBytes(StandardCharsets.US_ASCII));
    return Reply.read(connection.in());
  }

  private static String message(Reply reply) throws IOException {
    byte[] body = reply.body().readNBytes(MAX_ERROR);
    String[] message = {""};
    try {
      Json.document(
          body,
          (name, value) -> message[0] = name.equals("message") ? Json.text(value) : message[0]);
    } catch (IOException _) {
      // Not JSON: the status must do.
    }
    return message[0].isEmpty()
        ? "unexpected status code %d".formatted(reply.status())
        : message[0].strip();
  }

  /// A name as part of a path. References hold nothing else that would have to be escaped.
  static String escaped(String name) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (plain || "/:@._-".indexOf(c) >= 0) {
        escaped.append(c);
      } else {
        escaped.append("%%%02X".formatted((int) c));
      }
    }
    return escaped.toString();
  }

  OciException failed(String what, IOException e) {
    return new OciException("%s: %s".formatted(what, e.getMessage()), e);
  }

  private static final class Owned extends FilterInputStream {
    private final Connection connection;

    Owned(InputStream body, Connection connection) {
      super(body);
      this.connection = connection;
    }

    @Override
    public void close() {
      connection.close();
    }
  }
}
