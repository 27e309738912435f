@NullMarked
package dev.seawall.artifact.language.node;

import org.jspecify.annotations.NullMarked;
