@NullMarked
package dev.seawall.artifact.language.python;

import org.jspecify.annotations.NullMarked;
