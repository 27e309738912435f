/// Names of images, and what all ways to an image share.
@NullMarked
package dev.seawall.oci;

import org.jspecify.annotations.NullMarked;
