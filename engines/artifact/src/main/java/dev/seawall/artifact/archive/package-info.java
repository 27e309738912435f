/// Tar archives and what wraps them, as streams: nothing is unpacked, every length is checked
/// against what is really there, and digests are verified in the same pass.
@NullMarked
package dev.seawall.artifact.archive;

import org.jspecify.annotations.NullMarked;
