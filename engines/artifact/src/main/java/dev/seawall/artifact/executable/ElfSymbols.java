package dev.seawall.artifact.executable;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The symbol table of an ELF file, read as far as one goes through it. One that is cut off ends
/// early.
record ElfSymbols(View view, boolean wide, Segment table, Segment strings)
    implements Iterable<Executable.Symbol> {

  @Override
  public Iterator<Executable.Symbol> iterator() {
    return new Each(this);
  }

  private static final class Each implements Iterator<Executable.Symbol> {
    private final ElfSymbols symbols;
    private final int entrySize;
    private long offset;
    private Executable.@Nullable Symbol next;

    Each(ElfSymbols symbols) {
      this.symbols = symbols;
      this.entrySize = symbols.wide ? 24 : 16;
    }

    @Override
    public boolean hasNext() {
      while (next == null && offset + entrySize <= symbols.table.size()) {
        long at = symbols.table.offset() + offset;
        offset += entrySize;
        if (!symbols.view.has(at, entrySize)) {
          return false;
        }
        next = symbols.symbol(at);
      }
      return next != null;
    }

    @Override
    public Executable.Symbol next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException();
      }
      Executable.Symbol symbol = next;
      next = null;
      return symbol;
    }
  }

  private Executable.@Nullable Symbol symbol(long at) {
    long name = view.u32(at);
    long address = view.word(at + (wide ? 8 : 4), wide);
    long size = view.word(at + (wide ? 16 : 8), wide);
    boolean named = name > 0 && name < strings.size() && view.has(strings.offset() + name, 1);
    return size == 0 || !named
        ? null
        : new Executable.Symbol(
            view.name(strings.offset() + name, strings.size() - name), address, size);
  }
}
