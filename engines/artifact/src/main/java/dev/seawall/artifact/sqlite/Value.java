package dev.seawall.artifact.sqlite;

import java.nio.ByteBuffer;

/// What a column of a row can hold.
public sealed interface Value {
  /// SQL's NULL; also a column that was added after the row was written.
  record Null() implements Value {}

  /// A whole number.
  record Whole(long value) implements Value {}

  /// A floating-point number.
  record Real(double value) implements Value {}

  /// A text.
  record Text(String value) implements Value {}

  /// Bytes, read-only.
  record Blob(ByteBuffer value) implements Value {
    public Blob {
      value = value.asReadOnlyBuffer();
    }
  }

  static Value of(long value) {
    return new Whole(value);
  }

  static Value of(double value) {
    return new Real(value);
  }

  static Value of(String value) {
    return new Text(value);
  }

  static Value of(byte[] value) {
    return new Blob(ByteBuffer.wrap(value));
  }
}
