package dev.seawall.oci.containerd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Decodes texts in the Huffman code of RFC 7541, appendix B. The code is canonical: the lengths of
/// the codes say all.
final class Huffman {
  /// Length of each byte's code, and of the end's, as a letter: `A` is 5 bits.
  private static final String LENGTHS =
      "ISXXXXXXXTZXXZXXXXXXXXZXXXXXXXXX"
          + "BFFHIBDGFFDGDBBBAAABBBBBBBCDKBHF"
          + "IBCCCCCCCCCCCCCCCCCCCCCCDCDIOIJB"
          + "KABABABBBACCBBBABCBAABCCCCCKGJIX"
          + "PRPPRRRSRSSSSSTSTTRSTSSSSQRSRSST"
          + "RQPRRSSQSRRTQRSSQQRQSRSSPRRRSRRS"
          + "VVPORSRUVVVWWVTUOQVWWVWTQQVVXWWW"
          + "PTPQRQQSRRUUTTVSVWVVWWWWWXWWWWWV"
          + "Z";

  private static final int SHORTEST = 5;
  private static final int LONGEST = 30;
  private static final int END = 256;

  /// For each length the first code, and how many codes are shorter.
  private static final int[] FIRST = new int[LONGEST + 2];

  private static final int[] BEFORE = new int[LONGEST + 2];
  private static final short[] SYMBOLS = new short[END + 1];

  static {
    int code = 0;
    int symbols = 0;
    for (int length = SHORTEST; length <= LONGEST; length++) {
      FIRST[length] = code;
      BEFORE[length] = symbols;
      for (int symbol = 0; symbol <= END; symbol++) {
        if (LENGTHS.charAt(symbol) - 'A' + SHORTEST == length) {
          SYMBOLS[symbols++] = (short) symbol;
        }
      }
      code = (code + symbols - BEFORE[length]) << 1;
    }
    BEFORE[LONGEST + 1] = symbols;
  }

  private Huffman() {}

  /// @throws IOException if the bits are no text in that code
  static String decode(byte[] bytes) throws IOException {
    byte[] text = new byte[bytes.length * 8 / SHORTEST];
    int count = 0;
    int code = 0;
    int length = 0;
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      code = (code << 1) | (bytes[bit / 8] >> (7 - bit % 8) & 1);
      length++;
      if (length > LONGEST) {
        throw new IOException("malformed Huffman code");
      }
      int rank = code - FIRST[length];
      if (length >= SHORTEST && rank >= 0 && rank < BEFORE[length + 1] - BEFORE[length]) {
        short symbol = SYMBOLS[BEFORE[length] + rank];
        if (symbol == END) {
          throw new IOException("malformed Huffman code");
        }
        text[count++] = (byte) symbol;
        code = 0;
        length = 0;
      }
    }
    if (length > 7 || code != (1 << length) - 1) {
      throw new IOException("malformed Huffman padding");
    }
    return new String(text, 0, count, StandardCharsets.ISO_8859_1);
  }
}
