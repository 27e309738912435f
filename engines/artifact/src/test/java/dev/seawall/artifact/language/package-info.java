@NullMarked
package dev.seawall.artifact.language;

import org.jspecify.annotations.NullMarked;
