package dev.seawall.oci.transport;

import dev.seawall.oci.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A response's body as a stream in which every read ends in time. The JDK's own stream would wait
/// for ever for a server that has gone silent.
final class TimedBody extends InputStream implements BodySubscriber<InputStream> {
  /// Lists of buffers, 16 KiB each, that may be in flight.
  private static final int AHEAD = 8;

  private sealed interface Item {
    record Data(ByteBuffer bytes) implements Item {}

    /// The end of a list of buffers: the next may be asked for.
    record Taken() implements Item {}

    record Failure(Throwable cause) implements Item {}

    record End() implements Item {}
  }

  private final BlockingQueue<Item> items = new LinkedBlockingQueue<>();
  private final Duration patience;
  private final Deadline deadline;
  private volatile @Nullable Subscription subscription;
  private volatile boolean closed;
  private ByteBuffer current = ByteBuffer.allocate(0);
  private boolean ended;

  /// @param patience the longest wait for the next bytes
  TimedBody(Duration patience, Deadline deadline) {
    this.patience = patience;
    this.deadline = deadline;
  }

  @Override
  public CompletionStage<InputStream> getBody() {
    return CompletableFuture.completedStage(this);
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    if (closed) {
      given.cancel();
    } else {
      given.request(AHEAD);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    buffers.forEach(buffer -> items.add(new Item.Data(buffer)));
    items.add(new Item.Taken());
  }

  @Override
  public void onError(Throwable cause) {
    items.add(new Item.Failure(cause));
  }

  @Override
  public void onComplete() {
    items.add(new Item.End());
  }

  @Override
  public int read() throws IOException {
    return fill() ? current.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, current.remaining());
    current.get(target, offset, count);
    return count;
  }

  @Override
  public int available() {
    return current.remaining();
  }

  @Override
  public void close() {
    closed = true;
    Subscription open = subscription;
    if (open != null) {
      open.cancel();
    }
  }

  /// Makes sure of at least one byte; false at the end.
  private boolean fill() throws IOException {
    while (!current.hasRemaining() && !ended) {
      switch (next()) {
        case Item.Data(ByteBuffer bytes) -> current = bytes;
        case Item.Taken _ -> Objects.requireNonNull(subscription).request(1);
        case Item.End _ -> ended = true;
        case Item.Failure failure -> {
          items.add(failure);
          throw failure.cause instanceof IOException e ? e : new IOException(failure.cause);
        }
      }
    }
    return current.hasRemaining();
  }

  private Item next() throws IOException {
    if (closed) {
      throw new IOException("closed");
    }
    String late =
        deadline.isWithin(patience)
            ? Deadline.EXCEEDED
            : "no data for %d s".formatted(patience.toSeconds());
    try {
      Item item = items.poll(deadline.cut(patience).toNanos(), TimeUnit.NANOSECONDS);
      if (item == null) {
        close();
        throw new SocketTimeoutException(late);
      }
      return item;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw new InterruptedIOException("interrupted");
    }
  }
}
