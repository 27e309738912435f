@NullMarked
package dev.seawall.artifact.executable;

import org.jspecify.annotations.NullMarked;
