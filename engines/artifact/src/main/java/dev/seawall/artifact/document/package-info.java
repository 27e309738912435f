/// Structured documents as small immutable trees that know the lines they came from: what the
/// readers of lock files work on.
@NullMarked
package dev.seawall.artifact.document;

import org.jspecify.annotations.NullMarked;
