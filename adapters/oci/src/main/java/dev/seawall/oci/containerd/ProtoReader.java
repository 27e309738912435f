package dev.seawall.oci.containerd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Walks over the fields of a message in Protocol Buffers' binary form.
///
///     while (reader.next()) {
///       switch (reader.field()) { case 1 -> name = reader.text(); default -> {} }
///     }
final class ProtoReader {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private final ByteBuffer in;
  private int field;
  private int type;
  private long number;
  private ByteBuffer content = ByteBuffer.allocate(0);

  ProtoReader(ByteBuffer message) {
    this.in = message.slice();
  }

  ProtoReader(byte[] message) {
    this(ByteBuffer.wrap(message));
  }

  /// Moves to the next field; false at the end.
  ///
  /// @throws IOException if the message is malformed
  boolean next() throws IOException {
    if (!in.hasRemaining()) {
      return false;
    }
    long tag = varint();
    field = (int) (tag >>> 3);
    type = (int) tag & 7;
    if (field <= 0 || tag >>> 3 > Integer.MAX_VALUE) {
      throw new IOException("malformed message: field %d".formatted(tag >>> 3));
    }
    switch (type) {
      case VARINT -> number = varint();
      case FIXED64 -> content = take(8);
      case BYTES -> content = take(varint());
      case FIXED32 -> content = take(4);
      default -> throw new IOException("malformed message: wire type %d".formatted(type));
    }
    return true;
  }

  /// Number of the field at hand.
  int field() {
    return field;
  }

  /// The integer at hand; 0 if it is of another type.
  long number() {
    return type == VARINT ? number : 0;
  }

  /// The bytes at hand; none if it is of another type.
  ByteBuffer bytes() {
    return type == BYTES ? content.slice() : ByteBuffer.allocate(0);
  }

  String text() {
    return StandardCharsets.UTF_8.decode(bytes()).toString();
  }

  /// The message within the field at hand.
  ProtoReader message() {
    return new ProtoReader(bytes());
  }

  private ByteBuffer take(long length) throws IOException {
    if (length < 0 || length > in.remaining()) {
      throw new IOException("malformed message: %d bytes of %d".formatted(length, in.remaining()));
    }
    ByteBuffer taken = in.slice(in.position(), (int) length);
    in.position(in.position() + (int) length);
    return taken;
  }

  private long varint() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (!in.hasRemaining()) {
        break;
      }
      byte b = in.get();
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new IOException("malformed message: number");
  }
}
