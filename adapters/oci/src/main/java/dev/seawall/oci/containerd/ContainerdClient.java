package dev.seawall.oci.containerd;

import dev.seawall.artifact.image.Descriptor;
import dev.seawall.oci.Deadline;
import dev.seawall.oci.OciException;
import dev.seawall.oci.socket.Connection;
import dev.seawall.oci.socket.SocketAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Asks containerd for its images and their content.
final class ContainerdClient {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MAX_DOCUMENT = 4 << 20;

  private final Path socket;
  private final Deadline deadline;

  ContainerdClient(Path socket, Deadline deadline) {
    this.socket = socket;
    this.deadline = deadline;
  }

  /// An image as containerd's store names it.
  record NamedImage(String name, Descriptor target) {}

  /// The images that any of the filters lets through.
  List<NamedImage> images(String namespace, List<String> filters) throws IOException {
    ProtoWriter request = new ProtoWriter();
    filters.forEach(filter -> request.text(1, filter));
    List<NamedImage> images = new ArrayList<>();
    for (byte[] answer : answers(method("images", "Images/List", namespace), request)) {
      ProtoReader fields = new ProtoReader(answer);
      while (fields.next()) {
        if (fields.field() == 1) {
          images.add(image(fields.message()));
        }
      }
    }
    return images;
  }

  List<String> namespaces() throws IOException {
    List<String> names = new ArrayList<>();
    for (byte[] answer : answers(method("namespaces", "Namespaces/List", ""), new ProtoWriter())) {
      ProtoReader fields = new ProtoReader(answer);
      while (fields.next()) {
        if (fields.field() == 1) {
          names.add(firstText(fields.message()));
        }
      }
    }
    return names;
  }

  /// A small blob, whole; the caller knows its digest and checks it.
  byte[] document(String namespace, Descriptor descriptor) throws IOException {
    if (descriptor.size() > MAX_DOCUMENT) {
      throw new IOException(
          "%s is larger than %d bytes".formatted(descriptor.digest(), MAX_DOCUMENT));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream blob = blob(namespace, descriptor)) {
      bytes.writeBytes(blob.readNBytes(MAX_DOCUMENT));
    }
    return bytes.toByteArray();
  }

  /// A blob from the content store.
  ///
  /// @throws GrpcCall.StatusException with [GrpcCall#NOT_FOUND] if it is not there
  InputStream blob(String namespace, Descriptor descriptor) throws IOException {
    ProtoWriter request = new ProtoWriter().text(1, descriptor.digest());
    GrpcCall call = start(method("content", "Content/Read", namespace), request);
    return new ContentStream(call).primed();
  }

  private List<byte[]> answers(GrpcCall.Method method, ProtoWriter request) throws IOException {
    List<byte[]> answers = new ArrayList<>();
    try (GrpcCall call = start(method, request)) {
      for (byte[] answer = call.next(); answer != null; answer = call.next()) {
        answers.add(answer);
      }
    }
    return answers;
  }

  private GrpcCall start(GrpcCall.Method method, ProtoWriter request) throws IOException {
    Connection connection;
    try {
      connection = Connection.open(new SocketAddress.Unix(socket), PATIENCE, deadline);
    } catch (IOException e) {
      throw new OciException(unreachable(String.valueOf(e.getMessage())), e);
    }
    try {
      return GrpcCall.start(connection, method, request.toBytes(), deadline);
    } catch (IOException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private String unreachable(String reason) {
    String remedy = reason.contains("permission denied") ? "; its socket is root's: use sudo" : "";
    return "failed to list images from containerd client: connection error: desc = \"transport:"
        + " Error while dialing: dial unix %s: connect: %s\"%s".formatted(socket, reason, remedy);
  }

  private static GrpcCall.Method method(String service, String method, String namespace) {
    return new GrpcCall.Method(
        "/containerd.services.%s.v1.%s".formatted(service, method), namespace);
  }

  private static NamedImage image(ProtoReader fields) throws IOException {
    String name = "";
    Descriptor target = descriptor(new ProtoReader(new byte[0]));
    while (fields.next()) {
      switch (fields.field()) {
        case 1 -> name = fields.text();
        case 3 -> target = descriptor(fields.message());
        default -> {}
      }
    }
    return new NamedImage(name, target);
  }

  private static Descriptor descriptor(ProtoReader fields) throws IOException {
    String mediaType = "";
    String digest = "";
    long size = 0;
    while (fields.next()) {
      switch (fields.field()) {
        case 1 -> mediaType = fields.text();
        case 2 -> digest = fields.text();
        case 3 -> size = fields.number();
        default -> {}
      }
    }
    return new Descriptor(mediaType, digest, size, null, Map.of(), List.of(), "");
  }

  private static String firstText(ProtoReader fields) throws IOException {
    String text = "";
    while (fields.next()) {
      if (fields.field() == 1) {
        text = fields.text();
      }
    }
    return text;
  }

  /// The bytes of a blob, which come in answers of `{offset = 1, data = 2}`.
  private static final class ContentStream extends InputStream {
    private final GrpcCall call;
    private ByteBuffer data = ByteBuffer.allocate(0);
    private boolean ended;

    ContentStream(GrpcCall call) {
      this.call = call;
    }

    /// Waits for the first bytes, so that a blob that is not there is noticed at once.
    ContentStream primed() throws IOException {
      try {
        fill();
        return this;
      } catch (IOException | RuntimeException e) {
        call.close();
        throw e;
      }
    }

    @Override
    public int read() throws IOException {
      return fill() ? data.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int count = Math.min(length, data.remaining());
      data.get(target, offset, count);
      return count;
    }

    @Override
    public void close() {
      call.close();
    }

    private boolean fill() throws IOException {
      while (!data.hasRemaining() && !ended) {
        byte[] answer = call.next();
        if (answer == null) {
          ended = true;
        } else {
          data = content(new ProtoReader(answer));
        }
      }
      return data.hasRemaining();
    }

    private static ByteBuffer content(ProtoReader fields) throws IOException {
      ByteBuffer content = ByteBuffer.allocate(0);
      while (fields.next()) {
        if (fields.field() == 2) {
          content = fields.bytes();
        }
      }
      return content;
    }
  }
}
