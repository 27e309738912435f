@NullMarked
package dev.seawall.artifact.language.golang;

import org.jspecify.annotations.NullMarked;
