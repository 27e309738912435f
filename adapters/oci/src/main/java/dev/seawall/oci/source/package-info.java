/// All places where an image may be, behind one door.
@NullMarked
package dev.seawall.oci.source;

import org.jspecify.annotations.NullMarked;
