package dev.seawall.oci.containerd;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// One request and its response on an HTTP/2 connection of their own (RFC 9113). The body of the
/// response is the stream; its trailers are there when it has ended.
final class Http2Exchange extends InputStream {
  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int RST_STREAM = 3;
  private static final int SETTINGS = 4;
  private static final int PING = 6;
  private static final int GOAWAY = 7;
  private static final int WINDOW_UPDATE = 8;
  private static final int CONTINUATION = 9;

  private static final int END_STREAM = 1;
  private static final int ACK = 1;
  private static final int END_HEADERS = 4;
  private static final int PADDED = 8;
  private static final int PRIORITY = 0x20;

  private static final int STREAM = 1;
  private static final int MAX_FRAME = 1 << 20;
  private static final int MAX_BLOCK = 1 << 20;
  private static final int WINDOW = 4 << 20;
  private static final int DEFAULT_WINDOW = 65_535;
  private static final byte[] PREFACE =
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final DataInputStream in;
  private final OutputStream out;
  private final HeaderBlock headerBlock = new HeaderBlock();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private ByteBuffer data = ByteBuffer.allocate(0);
  private int unacknowledged;
  private boolean ended;

  /// A frame's head.
  private record Frame(int length, int type, int flags, int stream) {
    boolean has(int flag) {
      return (flags & flag) != 0;
    }
  }

  Http2Exchange(InputStream in, OutputStream out) {
    this.in = new DataInputStream(in);
    this.out = out;
  }

  /// Sends the request. Its body must fit the window that every server opens with.
  void send(Map<String, String> fields, byte[] body) throws IOException {
    if (body.length > 16_000) {
      throw new IOException("a request of %d bytes".formatted(body.length));
    }
    Frames frames = new Frames();
    frames.bytes.writeBytes(PREFACE);
    ByteBuffer settings = ByteBuffer.allocate(18);
    settings.putShort((short) 2).putInt(0);
    settings.putShort((short) 4).putInt(WINDOW);
    settings.putShort((short) 5).putInt(MAX_FRAME);
    frames.add(SETTINGS, 0, 0, settings.array());
    frames.add(WINDOW_UPDATE, 0, 0, increment(WINDOW - DEFAULT_WINDOW));
    frames.add(HEADERS, END_HEADERS, STREAM, HeaderBlock.write(fields));
    frames.add(DATA, END_STREAM, STREAM, body);
    out.write(frames.bytes.toByteArray());
  }

  /// The fields of the response's head and, after the end, of its trailers.
  Map<String, String> headers() {
    return headers;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (!data.hasRemaining() && !ended) {
      next();
    }
    if (!data.hasRemaining()) {
      return -1;
    }
    int count = Math.min(length, data.remaining());
    data.get(target, offset, count);
    return count;
  }

  private void next() throws IOException {
    Frame frame = head();
    switch (frame.type) {
      case DATA -> data(frame);
      case HEADERS -> headers(frame);
      case SETTINGS -> answer(frame, SETTINGS, false);
      case PING -> answer(frame, PING, true);
      case RST_STREAM -> throw new IOException("stream reset, code %d".formatted(code(frame)));
      case GOAWAY -> {
        byte[] payload = payload(frame);
        if (payload.length < 8 || ByteBuffer.wrap(payload).getInt(0) < STREAM) {
          throw new IOException("the server closes the connection");
        }
      }
      case CONTINUATION -> throw new IOException("malformed frames");
      default -> payload(frame);
    }
  }

  private void data(Frame frame) throws IOException {
    data = ByteBuffer.wrap(unpadded(frame, payload(frame)));
    ended = frame.has(END_STREAM);
    unacknowledged += frame.length;
    if (unacknowledged > WINDOW / 2 && !ended) {
      Frames frames = new Frames();
      frames.add(WINDOW_UPDATE, 0, 0, increment(unacknowledged));
      frames.add(WINDOW_UPDATE, 0, STREAM, increment(unacknowledged));
      out.write(frames.bytes.toByteArray());
      unacknowledged = 0;
    }
  }

  private void headers(Frame frame) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    byte[] first = unpadded(frame, payload(frame));
    int skipped = frame.has(PRIORITY) ? 5 : 0;
    if (first.length < skipped) {
      throw new IOException("malformed headers");
    }
    block.write(first, skipped, first.length - skipped);
    for (Frame at = frame; !at.has(END_HEADERS); ) {
      at = head();
      if (at.type != CONTINUATION || block.size() > MAX_BLOCK) {
        throw new IOException("malformed headers");
      }
      block.writeBytes(payload(at));
    }
    headers.putAll(headerBlock.read(block.toByteArray()));
    ended = frame.has(END_STREAM);
  }

  private void answer(Frame frame, int type, boolean echo) throws IOException {
    byte[] payload = payload(frame);
    if (!frame.has(ACK)) {
      Frames frames = new Frames();
      frames.add(type, ACK, 0, echo ? payload : new byte[0]);
      out.write(frames.bytes.toByteArray());
    }
  }

  private Frame head() throws IOException {
    int length = (in.readUnsignedByte() << 16) | in.readUnsignedShort();
    Frame frame =
        new Frame(length, in.readUnsignedByte(), in.readUnsignedByte(), in.readInt() & 0x7fffffff);
    if (length > MAX_FRAME) {
      throw new IOException("a frame of %d bytes: not HTTP/2".formatted(length));
    }
    return frame;
  }

  private byte[] payload(Frame frame) throws IOException {
    byte[] payload = in.readNBytes(frame.length);
    if (payload.length < frame.length) {
      throw new EOFException("unexpected EOF");
    }
    return payload;
  }

  private int code(Frame frame) throws IOException {
    byte[] payload = payload(frame);
    return payload.length < 4 ? -1 : ByteBuffer.wrap(payload).getInt();
  }

  private static byte[] unpadded(Frame frame, byte[] payload) throws IOException {
    if (!frame.has(PADDED)) {
      return payload;
    }
    int padding = payload.length == 0 ? 0 : payload[0] & 0xff;
    if (payload.length < 1 + padding) {
      throw new IOException("malformed padding");
    }
    return Arrays.copyOfRange(payload, 1, payload.length - padding);
  }

  private static byte[] increment(int bytes) {
    return ByteBuffer.allocate(4).putInt(bytes).array();
  }

  /// Frames that are sent together.
  private static final class Frames {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void add(int type, int flags, int stream, byte[] payload) {
      ByteBuffer head = ByteBuffer.allocate(9);
      head.put((byte) (payload.length >> 16)).putShort((short) payload.length);
      head.put((byte) type).put((byte) flags).putInt(stream);
      bytes.writeBytes(head.array());
      bytes.writeBytes(payload);
    }
  }
}
