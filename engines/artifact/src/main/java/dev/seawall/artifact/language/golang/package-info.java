/// Modules of Go: what binaries were built from, and `go.mod` with `go.sum`.
@NullMarked
package dev.seawall.artifact.language.golang;

import org.jspecify.annotations.NullMarked;
