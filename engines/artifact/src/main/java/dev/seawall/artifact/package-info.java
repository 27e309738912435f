/// Opens images and file systems, walks their layers as streams, and lists what the analysers find
/// in them.
@NullMarked
package dev.seawall.artifact;

import org.jspecify.annotations.NullMarked;
