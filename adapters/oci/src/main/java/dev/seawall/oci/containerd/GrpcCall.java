package dev.seawall.oci.containerd;

import dev.seawall.oci.Deadline;
import dev.seawall.oci.socket.Connection;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One call with one request and any number of answers, on a connection of its own.
final class GrpcCall implements AutoCloseable {
  static final int NOT_FOUND = 5;

  private static final int MAX_MESSAGE = 32 << 20;
  private static final String OK = "0";

  private final Connection connection;
  private final Http2Exchange exchange;
  private final DataInputStream in;

  private GrpcCall(Connection connection, Http2Exchange exchange) {
    this.connection = connection;
    this.exchange = exchange;
    this.in = new DataInputStream(exchange);
  }

  /// What the server says instead of an answer.
  static final class StatusException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    StatusException(int status, String message) {
      super(message);
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  /// What is called.
  ///
  /// @param path `/package.Service/Method`
  /// @param namespace containerd's, or empty
  record Method(String path, String namespace) {}

  /// Sends a request.
  static GrpcCall start(Connection connection, Method method, byte[] request, Deadline deadline)
      throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(":method", "POST");
    headers.put(":scheme", "http");
    headers.put(":path", method.path);
    headers.put(":authority", "localhost");
    headers.put("content-type", "application/grpc");
    headers.put("te", "trailers");
    headers.put("grpc-timeout", deadline.remaining().toSeconds() + 1 + "S");
    if (!method.namespace.isEmpty()) {
      headers.put("containerd-namespace", method.namespace);
    }
    ByteBuffer body = ByteBuffer.allocate(5 + request.length);
    body.put((byte) 0).putInt(request.length).put(request);
    Http2Exchange exchange = new Http2Exchange(connection.in(), connection.out());
    exchange.send(headers, body.array());
    return new GrpcCall(connection, exchange);
  }

  /// The next answer, or null when there are no more.
  ///
  /// @throws StatusException if the call failed
  byte @Nullable [] next() throws IOException {
    int compressed = exchange.read();
    if (compressed < 0) {
      checkStatus();
      return null;
    }
    int length = in.readInt();
    if (compressed != 0 || length < 0 || length > MAX_MESSAGE) {
      throw new IOException("malformed answer");
    }
    byte[] message = in.readNBytes(length);
    if (message.length < length) {
      throw new EOFException("unexpected EOF");
    }
    return message;
  }

  @Override
  public void close() {
    connection.close();
  }

  private void checkStatus() throws IOException {
    Map<String, String> headers = exchange.headers();
    String status = headers.getOrDefault("grpc-status", "");
    if (status.equals(OK)) {
      return;
    }
    if (status.isEmpty()) {
      throw new IOException(
          "not a gRPC server (status %s)".formatted(headers.getOrDefault(":status", "missing")));
    }
    String message = headers.getOrDefault("grpc-message", "");
    throw new StatusException(number(status), decoded(message));
  }

  private static int number(String status) {
    return status.length() <= 2 && status.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(status)
        : -1;
  }

  private static String decoded(String message) {
    try {
      return URLDecoder.decode(message.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return message;
    }
  }
}
