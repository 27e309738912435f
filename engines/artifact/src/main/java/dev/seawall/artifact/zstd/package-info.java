/// Decompresses zstd (RFC 8878) in plain, bounds-checked Java.
@NullMarked
package dev.seawall.artifact.zstd;

import org.jspecify.annotations.NullMarked;
