package dev.seawall.artifact.executable;

import dev.seawall.artifact.ArtifactException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An executable or library in ELF, PE, Mach-O or XCOFF form. Only its headers were read; every
/// part is looked at when it is asked for.
public final class Executable {
  private static final int SHORTEST = 16;

  private final ByteBuffer bytes;
  private final List<Segment> segments;
  private final List<Segment> sections;
  private final Segment data;
  private final @Nullable ElfSymbols symbols;

  Executable(ByteBuffer bytes, Layout layout) {
    this.bytes = bytes;
    this.segments = layout.segments();
    this.sections = layout.sections();
    this.data = layout.data();
    this.symbols = layout.symbols();
  }

  /// What the headers of an executable tell.
  ///
  /// @param sections those with names that hold bytes
  /// @param data the segment of initialised, writable data, empty where there is none
  /// @param symbols the symbols, of ELF only
  record Layout(
      List<Segment> segments, List<Segment> sections, Segment data, @Nullable ElfSymbols symbols) {
    static final Segment NO_DATA = new Segment("", 0, 0, 0);

    Layout {
      segments = List.copyOf(segments);
      sections = List.copyOf(sections);
    }
  }

  /// Opens the file in the buffer; empty where it is no executable, or one whose headers lie.
  public static Optional<Executable> open(ByteBuffer bytes) {
    if (bytes.remaining() < SHORTEST) {
      return Optional.empty();
    }
    ByteBuffer file = bytes.slice().asReadOnlyBuffer();
    try {
      return Optional.ofNullable(layout(file)).map(layout -> new Executable(file, layout));
    } catch (ArtifactException e) {
      return Optional.empty(); // the loader would not run it either
    }
  }

  private static @Nullable Layout layout(ByteBuffer file) {
    int magic = file.order(ByteOrder.BIG_ENDIAN).getInt(0);
    return switch (magic) {
      case 0x7f454c46 -> ElfFile.read(file);
      case 0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe -> MachFile.read(file);
      case 0xcafebabe, 0xcafebabf -> MachFile.readFat(file);
      default -> {
        int half = magic >>> 16;
        yield half == 0x4d5a
            ? PeFile.read(file)
            : half == 0x01df || half == 0x01f7 ? XcoffFile.read(file, half == 0x01f7) : null;
      }
    };
  }

  /// The section of that name, if there is one.
  public Optional<Segment> section(String name) {
    return sections.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /// The segment of initialised, writable data; empty where there is none.
  public Segment data() {
    return data;
  }

  /// The bytes from the address to the end of its segment, as far as the file holds them; empty
  /// where nothing is loaded there.
  public ByteBuffer at(long address) {
    for (Segment segment : segments) {
      if (segment.holds(address)) {
        long from = segment.offset() + (address - segment.address());
        long to = Math.min(segment.offset() + segment.size(), bytes.limit());
        if (from >= 0 && from < to) {
          return bytes.slice((int) from, (int) (to - from));
        }
      }
    }
    return ByteBuffer.allocate(0);
  }

  /// The symbols that have a name and a size; none where they were stripped or the format is not
  /// ELF. Reading them takes time: a large program has hundred thousands.
  public Iterable<Symbol> symbols() {
    return symbols == null ? List.of() : symbols;
  }

  /// A name for a place in memory.
  ///
  /// @param size bytes of what is there
  public record Symbol(String name, long address, long size) {}
}
