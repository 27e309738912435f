package dev.seawall.oci.socket;

import dev.seawall.oci.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/// One connection, whose waits all end in time. The JDK's sockets offer that for TCP only, so the
/// channel is not blocking and a selector of its own does the waiting. Not for more than one
/// thread.
public final class Connection implements AutoCloseable {
  private final SocketChannel channel;
  private final Selector selector;
  private final Duration patience;
  private final Deadline deadline;

  private Connection(
      SocketChannel channel, Selector selector, Duration patience, Deadline deadline) {
    this.channel = channel;
    this.selector = selector;
    this.patience = patience;
    this.deadline = deadline;
  }

  /// Connects.
  ///
  /// @param patience longest wait for the connection, and for the next byte in either direction
  /// @throws IOException if nobody answers; its message is the reason in the words of the system
  public static Connection open(SocketAddress address, Duration patience, Deadline deadline)
      throws IOException {
    SocketChannel channel =
        switch (address) {
          case SocketAddress.Unix _ -> SocketChannel.open(StandardProtocolFamily.UNIX);
          case SocketAddress.Tcp _ -> SocketChannel.open();
        };
    Connection connection = new Connection(channel, Selector.open(), patience, deadline);
    try {
      channel.configureBlocking(false);
      connection.connect(address);
      return connection;
    } catch (UnresolvedAddressException _) {
      connection.close();
      throw new UnknownHostException("no such host");
    } catch (IOException e) {
      connection.close();
      throw new IOException(reason(address, e), e);
    }
  }

  public InputStream in() {
    return new In();
  }

  public OutputStream out() {
    return new Out();
  }

  @Override
  public void close() {
    try (channel;
        selector) {
      // The order of the resources closes the selector first.
    } catch (IOException _) {
      // All that is wanted of the connection has been read.
    }
  }

  private void connect(SocketAddress address) throws IOException {
    if (!channel.connect(address.toJdk())) {
      while (!channel.finishConnect()) {
        await(SelectionKey.OP_CONNECT);
      }
    }
  }

  private int read(ByteBuffer target) throws IOException {
    int count = channel.read(target);
    while (count == 0) {
      await(SelectionKey.OP_READ);
      count = channel.read(target);
    }
    return count;
  }

  private void write(ByteBuffer source) throws IOException {
    while (source.hasRemaining()) {
      if (channel.write(source) == 0) {
        await(SelectionKey.OP_WRITE);
      }
    }
  }

  private void await(int operation) throws IOException {
    channel.register(selector, operation);
    String late = deadline.isWithin(patience) ? Deadline.EXCEEDED : "i/o timeout";
    long millis = deadline.cut(patience).toMillis();
    if (millis == 0 || selector.select(millis) == 0) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException("interrupted");
      }
      throw new SocketTimeoutException(late);
    }
    selector.selectedKeys().clear();
  }

  private static String reason(SocketAddress address, IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    for (String known : new String[] {"permission denied", "connection refused", "timeout"}) {
      if (message.contains(known)) {
        return message;
      }
    }
    boolean absent = address instanceof SocketAddress.Unix(Path path) && !Files.exists(path);
    return absent ? "no such file or directory" : message;
  }

  private final class In extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, target.length);
      return length == 0 ? 0 : Connection.this.read(ByteBuffer.wrap(target, offset, length));
    }

    @Override
    public void close() {
      Connection.this.close();
    }
  }

  private final class Out extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      Connection.this.write(ByteBuffer.wrap(new byte[] {(byte) b}));
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
      Connection.this.write(ByteBuffer.wrap(source, offset, length));
    }
  }
}
