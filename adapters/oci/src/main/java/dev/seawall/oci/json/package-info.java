/// Reads small JSON documents of others.
@NullMarked
package dev.seawall.oci.json;

import org.jspecify.annotations.NullMarked;
