package dev.seawall.artifact.sqlite;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/// What is searched for in an index: values of its first columns, brought into the form in which
/// the database sorts them.
final class Key {
  private final Value[] values;
  private final ByteBuffer[] bytes;

  Key(Value[] values, Charset charset) {
    this.values = values.clone();
    this.bytes = new ByteBuffer[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] =
          switch (values[i]) {
            case Value.Text(String text) -> ByteBuffer.wrap(text.getBytes(charset));
            case Value.Blob(ByteBuffer blob) -> blob.slice();
            case Value.Null(), Value.Whole(_), Value.Real(_) -> ByteBuffer.allocate(0);
          };
    }
  }

  /// How many columns are given.
  int columns() {
    return values.length;
  }

  /// Below 0 where the entry sorts before the key, 0 where it starts with it, above 0 where it
  /// sorts after it.
  int compare(Row entry) {
    for (int i = 0; i < values.length; i++) {
      int order = compare(entry, i);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private int compare(Row entry, int column) {
    Value wanted = values[column];
    int rank =
        switch (wanted) {
          case Value.Null() -> 0;
          case Value.Whole(_), Value.Real(_) -> 1;
          case Value.Text(_) -> 2;
          case Value.Blob(_) -> 3;
        };
    int order = Integer.compare(entry.rank(column), rank);
    if (order != 0 || rank == 0) {
      return order;
    }
    return rank == 1
        ? compareNumbers(entry.value(column), wanted)
        : compareBytes(entry.blob(column), bytes[column]);
  }

  private static int compareBytes(ByteBuffer left, ByteBuffer right) {
    int at = left.mismatch(right);
    if (at < 0) {
      return 0;
    }
    return at == left.limit() || at == right.limit()
        ? Integer.compare(left.limit(), right.limit())
        : Byte.compareUnsigned(left.get(at), right.get(at));
  }

  private static int compareNumbers(Value left, Value right) {
    if (left instanceof Value.Whole(long l) && right instanceof Value.Whole(long r)) {
      return Long.compare(l, r);
    }
    double l = approximate(left);
    double r = approximate(right);
    if (Double.isInfinite(l) || Double.isInfinite(r) || Double.isNaN(l) || Double.isNaN(r)) {
      return Double.compare(l, r);
    }
    return exact(left).compareTo(exact(right));
  }

  private static double approximate(Value number) {
    return number instanceof Value.Real(double value) ? value : 0;
  }

  private static BigDecimal exact(Value number) {
    return switch (number) {
      case Value.Whole(long value) -> BigDecimal.valueOf(value);
      case Value.Real(double value) -> new BigDecimal(value);
      case Value.Null(), Value.Text(_), Value.Blob(_) -> BigDecimal.ZERO;
    };
  }
}
