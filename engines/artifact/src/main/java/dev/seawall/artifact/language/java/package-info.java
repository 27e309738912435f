/// Packages of Java: what is in jar, war, ear and par archives, however deep.
@NullMarked
package dev.seawall.artifact.language.java;

import org.jspecify.annotations.NullMarked;
