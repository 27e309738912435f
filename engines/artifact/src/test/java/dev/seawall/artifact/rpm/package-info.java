@NullMarked
package dev.seawall.artifact.rpm;

import org.jspecify.annotations.NullMarked;
