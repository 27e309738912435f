package dev.seawall.oci.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.oci.Deadline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void carriesBytesBothWays() throws IOException {
    try (UnixServer server =
            new UnixServer(
                folder.resolve("s"),
                channel -> {
                  ByteBuffer buffer = ByteBuffer.allocate(5);
                  while (buffer.hasRemaining()) {
                    channel.read(buffer);
                  }
                  channel.write(buffer.flip());
                });
        Connection connection = open(server.address(), PATIENCE)) {
      connection.out().write("hello".getBytes(UTF_8));

      assertThat(new String(connection.in().readAllBytes(), UTF_8)).isEqualTo("hello");
    }
  }

  @Test
  void doesNotWaitForeverForAByte() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    try (UnixServer server = new UnixServer(folder.resolve("s"), _ -> over.await());
        Connection connection = open(server.address(), Duration.ofMillis(10))) {
      assertThatThrownBy(() -> connection.in().read()).hasMessage("i/o timeout");
    } finally {
      over.countDown();
    }
  }

  @Test
  void endsWithTheCommandsDeadline() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    try (UnixServer server = new UnixServer(folder.resolve("s"), _ -> over.await());
        Connection connection =
            Connection.open(server.address(), PATIENCE, Deadline.after(Duration.ofMillis(10)))) {
      assertThatThrownBy(() -> connection.in().read()).hasMessage("context deadline exceeded");
    } finally {
      over.countDown();
    }
  }

  @Test
  void saysWhyNobodyAnswers() throws IOException {
    assertThatThrownBy(() -> open(new SocketAddress.Unix(folder.resolve("absent")), PATIENCE))
        .hasMessage("no such file or directory");

    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> open(new SocketAddress.Unix(file), PATIENCE))
        .hasMessage("connection refused");

    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    assertThatThrownBy(() -> open(new SocketAddress.Tcp("127.0.0.1", closed), PATIENCE))
        .hasMessage("connection refused");
    assertThatThrownBy(() -> open(new SocketAddress.Tcp("host.invalid", 1), PATIENCE))
        .hasMessage("no such host");
  }

  @Test
  void readsAddresses() {
    assertThat(SocketAddress.parse("unix:///run/x.sock"))
        .contains(new SocketAddress.Unix(Path.of("/run/x.sock")));
    assertThat(SocketAddress.parse("tcp://host:2375"))
        .contains(new SocketAddress.Tcp("host", 2375));
    assertThat(SocketAddress.parse("/run/x.sock")).isEmpty();
    assertThat(SocketAddress.parse("unix://")).isEmpty();
    assertThat(SocketAddress.parse("tcp://host")).isEmpty();
    assertThat(SocketAddress.parse("tcp://host:99999")).isEmpty();
    assertThat(SocketAddress.parse("ssh://host:22")).isEmpty();
    assertThat(SocketAddress.parse("tcp://host:2375").orElseThrow().text())
        .isEqualTo("tcp://host:2375");
  }

  private static Connection open(SocketAddress address, Duration patience) throws IOException {
    return Connection.open(address, patience, Deadline.after(Duration.ofSeconds(30)));
  }
}
