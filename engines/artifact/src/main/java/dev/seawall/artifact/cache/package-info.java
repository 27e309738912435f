/// Keeps what was found in layers, so that no layer is read twice: on disk for all processes, or in
/// memory.
@NullMarked
package dev.seawall.artifact.cache;

import org.jspecify.annotations.NullMarked;
