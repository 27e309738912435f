package dev.seawall.artifact.sqlite;

import dev.seawall.artifact.ArtifactException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// One row of a table, or one entry of an index: the indexed columns, and behind them the rowid of
/// the table's row. Columns are counted from 0; a column behind the last one is NULL, since rows
/// keep the columns that the table had when they were written. Blobs are read-only views of the
/// file and valid while it is open.
public final class Row {
  private static final int FIRST_BLOB = 12;
  private static final int[] NUMBER_SIZES = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};

  private final Pages pages;
  private final ByteBuffer payload;
  private final long rowid;
  private final int rowidColumn;
  private final long[] types;
  private final int[] starts;

  Row(Pages pages, ByteBuffer payload, long rowid, int rowidColumn) {
    this.pages = pages;
    this.payload = payload;
    this.rowid = rowid;
    this.rowidColumn = rowidColumn;
    try {
      int headerSize = Math.toIntExact(Varint.read(payload, 0));
      this.types = types(headerSize);
      this.starts = starts(headerSize);
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      throw corrupt();
    }
  }

  private long[] types(int headerSize) {
    if (headerSize < 1 || headerSize > payload.limit()) {
      throw corrupt();
    }
    long[] found = new long[Math.min(headerSize, 16)];
    int count = 0;
    int at = Varint.length(payload, 0);
    while (at < headerSize) {
      if (count == found.length) {
        found = Arrays.copyOf(found, Math.min(headerSize, 2 * count));
      }
      found[count++] = Varint.read(payload, at);
      at += Varint.length(payload, at);
    }
    return Arrays.copyOf(found, count);
  }

  private int[] starts(int headerSize) {
    int[] found = new int[types.length];
    long at = headerSize;
    for (int i = 0; i < types.length; i++) {
      found[i] = (int) at;
      at += size(types[i]);
      if (at > payload.limit()) {
        throw corrupt();
      }
    }
    return found;
  }

  private long size(long type) {
    if (type >= FIRST_BLOB) {
      return (type - FIRST_BLOB) / 2;
    }
    if (type < 0 || type >= NUMBER_SIZES.length) {
      throw corrupt();
    }
    return NUMBER_SIZES[(int) type];
  }

  private ArtifactException corrupt() {
    return pages.corrupt("a row's description does not fit its bytes (rowid " + rowid + ")");
  }

  /// The row's key in its table; 0 for an entry of an index.
  public long rowid() {
    return rowid;
  }

  /// How many columns the row has.
  public int columns() {
    return types.length;
  }

  /// The column's value, whatever it is.
  public Value value(int column) {
    if (column == rowidColumn) {
      return new Value.Whole(rowid);
    }
    long type = type(column);
    if (type == 0) {
      return new Value.Null();
    }
    if (type == 7) {
      return new Value.Real(payload.getDouble(starts[column]));
    }
    if (type < FIRST_BLOB) {
      return new Value.Whole(whole(column));
    }
    return type % 2 == 0
        ? new Value.Blob(bytes(column))
        : new Value.Text(pages.charset().decode(bytes(column)).toString());
  }

  /// The column's bytes: of a blob as they are, of a text as the database stores it; none for other
  /// values.
  public ByteBuffer blob(int column) {
    return type(column) < FIRST_BLOB ? ByteBuffer.allocate(0) : bytes(column);
  }

  /// The column's text; a number in decimal; empty for NULL.
  public String text(int column) {
    return switch (value(column)) {
      case Value.Null() -> "";
      case Value.Whole(long value) -> Long.toString(value);
      case Value.Real(double value) -> Double.toString(value);
      case Value.Text(String value) -> value;
      case Value.Blob(ByteBuffer value) -> pages.charset().decode(value).toString();
    };
  }

  /// The column's whole number; 0 for what is none.
  public long integer(int column) {
    if (column == rowidColumn) {
      return rowid;
    }
    long type = type(column);
    return type == 7 || type >= FIRST_BLOB ? 0 : whole(column);
  }

  /// The kind of the column's value in the order in which SQLite sorts kinds: 0 NULL, 1 numbers, 2
  /// texts, 3 blobs.
  int rank(int column) {
    long type = type(column);
    if (type < FIRST_BLOB) {
      return type == 0 ? 0 : 1;
    }
    return type % 2 == 0 ? 3 : 2;
  }

  private long type(int column) {
    return column < types.length ? types[column] : 0;
  }

  private ByteBuffer bytes(int column) {
    return payload
        .slice(starts[column], (int) ((types[column] - FIRST_BLOB) / 2))
        .asReadOnlyBuffer();
  }

  private long whole(int column) {
    int type = (int) type(column);
    if (type >= 8) {
      return type - 8L;
    }
    int at = column < starts.length ? starts[column] : 0;
    long value = NUMBER_SIZES[type] == 0 ? 0 : payload.get(at);
    for (int i = 1; i < NUMBER_SIZES[type]; i++) {
      value = value << 8 | (payload.get(at + i) & 0xFF);
    }
    return value;
  }
}
