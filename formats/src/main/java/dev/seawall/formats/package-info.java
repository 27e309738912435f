/// Reports written and read. Nothing here opens a file or asks a terminal: writers get a stream, a
/// width and whether to colour; readers get a stream.
@NullMarked
package dev.seawall.formats;

import org.jspecify.annotations.NullMarked;
