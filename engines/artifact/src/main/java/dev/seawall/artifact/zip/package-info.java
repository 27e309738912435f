/// Reads ZIP archives that may lie, from memory, without unpacking them anywhere.
@NullMarked
package dev.seawall.artifact.zip;

import org.jspecify.annotations.NullMarked;
