package dev.seawall.oci.registry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Stands before the JDK's HTTP server, which leaves a TLS greeting without an answer, and refuses
/// it at once, as Go's server does.
final class PlainFront implements AutoCloseable {
  private static final int TLS_HANDSHAKE = 0x16;

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final int target;

  PlainFront(int target) throws IOException {
    this.target = target;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (IOException _) {
      // Closed by the test.
    }
  }

  private void serve(Socket client) {
    try (client;
        PushbackInputStream in = new PushbackInputStream(client.getInputStream())) {
      int first = in.read();
      if (first == TLS_HANDSHAKE) {
        client.getOutputStream().write("HTTP/1.0 400 Bad Request\r\n\r\n".getBytes(ISO_8859_1));
      } else if (first >= 0) {
        in.unread(first);
        forward(in, client);
      }
    } catch (IOException _) {
      // One of the ends has hung up.
    }
  }

  private void forward(InputStream in, Socket client) throws IOException {
    try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      Thread.ofVirtual().start(() -> pumpBack(server, client));
      try (OutputStream out = server.getOutputStream()) {
        in.transferTo(out);
      }
    }
  }

  private static void pumpBack(Socket server, Socket client) {
    try (client) {
      server.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException _) {
      // One of the ends has hung up.
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
