package dev.seawall.oci.registry;

import dev.seawall.artifact.image.Descriptor;
import dev.seawall.oci.OciException;
import dev.seawall.oci.Progress;
import dev.seawall.oci.transport.HttpTransport;
import dev.seawall.oci.transport.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A blob while it is downloaded. A connection that breaks or falls silent is opened again where it
/// stopped, as long as each new one brings something. Not for more than one thread.
final class ResumingBlob extends InputStream {
  private static final int MAX_FRUITLESS = 4;

  private final Repository repository;
  private final Descriptor descriptor;
  private final HttpTransport http;
  private final Progress progress;
  private @Nullable Response response;
  private long position;
  private long skip;
  private int fruitless;
  private boolean closed;

  ResumingBlob(Repository repository, Descriptor descriptor, HttpTransport http) {
    this.repository = repository;
    this.descriptor = descriptor;
    this.http = http;
    this.progress = http.options().progress();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (closed) {
      throw new IOException("closed");
    }
    while (length > 0 && position < descriptor.size()) {
      int count = readSome(target, offset, length);
      if (count > 0) {
        return count;
      }
    }
    return length == 0 ? 0 : -1;
  }

  /// Reads at least one byte, or none after a failure that has been counted.
  private int readSome(byte[] target, int offset, int length) throws IOException {
    Response open = reopened();
    int most = (int) Math.min(length, descriptor.size() - position);
    int count;
    try {
      if (skip > 0) {
        open.body().skipNBytes(skip);
        skip = 0;
      }
      count = open.body().read(target, offset, most);
    } catch (IOException e) {
      failed(http.explain(e, open.uri()));
      return 0;
    }
    if (count <= 0) {
      failed("it ended after %d of %d bytes".formatted(position, descriptor.size()));
      return 0;
    }
    position += count;
    fruitless = 0;
    progress.advance(descriptor.digest(), count);
    return count;
  }

  private void failed(String why) throws IOException {
    drop();
    fruitless++;
    if (fruitless > MAX_FRUITLESS || http.options().deadline().isOver()) {
      throw new IOException(
          "%s: download of %s failed at byte %d: %s"
              .formatted(repository.reference().name(), descriptor.digest(), position, why));
    }
    if (fruitless == 1) {
      progress.note("%s: going on at byte %d: %s".formatted(descriptor.digest(), position, why));
    } else {
      http.pause(fruitless - 1, why);
    }
  }

  private Response reopened() throws IOException {
    try {
      return connected();
    } catch (OciException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /// Connects now, so that a blob that is not there is noticed before the first read.
  ///
  /// @throws OciException if the registry refuses
  ResumingBlob connect() {
    connected();
    return this;
  }

  private Response connected() {
    Response open = response;
    if (open != null) {
      return open;
    }
    if (position == 0) {
      progress.begin(descriptor.digest(), descriptor.size());
    }
    open = repository.blob(descriptor, position);
    response = open;
    skip = 0;
    if (position > 0) {
      continueAt(open);
    }
    return open;
  }

  /// A server that ignores the range sends all from the start: what is known is passed over.
  private void continueAt(Response open) {
    if (open.status() != 206) {
      skip = position;
      return;
    }
    String range = open.header("Content-Range").strip();
    if (!range.startsWith("bytes %d-".formatted(position))) {
      throw new OciException(
          "%s: asked for byte %d of %s and was given \"%s\""
              .formatted(repository.reference().name(), position, descriptor.digest(), range));
    }
  }

  private void drop() {
    Response open = response;
    response = null;
    if (open != null) {
      open.close();
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      drop();
      progress.end(descriptor.digest());
    }
  }
}
