@NullMarked
package dev.seawall.artifact.zip;

import org.jspecify.annotations.NullMarked;
