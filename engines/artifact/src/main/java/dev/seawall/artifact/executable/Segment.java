package dev.seawall.artifact.executable;

/// A part of an executable's file that is loaded into memory.
///
/// @param address where it starts in memory; unsigned
/// @param offset where it starts in the file
/// @param size bytes in the file
public record Segment(String name, long address, long offset, long size) {
  /// Whether the address lies in it.
  boolean holds(long candidate) {
    return Long.compareUnsigned(candidate - address, size) < 0
        && Long.compareUnsigned(candidate, address) >= 0;
  }
}
