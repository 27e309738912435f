@NullMarked
package dev.seawall.artifact.language.java;

import org.jspecify.annotations.NullMarked;
