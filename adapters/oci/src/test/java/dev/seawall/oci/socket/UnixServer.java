package dev.seawall.oci.socket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/// Answers every connection to a Unix socket as the test says.
public final class UnixServer implements AutoCloseable {
  /// What is done with a connection, which is closed afterwards.
  public interface Script {
    void serve(SocketChannel connection) throws IOException, InterruptedException;
  }

  private final ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
  private final Path path;

  public UnixServer(Path path, Script script) throws IOException {
    this.path = path;
    server.bind(UnixDomainSocketAddress.of(path));
    Thread.ofVirtual().start(() -> accept(script));
  }

  public SocketAddress address() {
    return new SocketAddress.Unix(path);
  }

  private void accept(Script script) {
    try {
      while (true) {
        SocketChannel connection = server.accept();
        Thread.ofVirtual().start(() -> serve(connection, script));
      }
    } catch (IOException _) {
      // Closed by the test.
    }
  }

  private static void serve(SocketChannel connection, Script script) {
    try (connection) {
      script.serve(connection);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
