/// Walks the layers of an image, or a folder, once, and hands the files that analysers want to
/// them.
@NullMarked
package dev.seawall.artifact.scan;

import org.jspecify.annotations.NullMarked;
