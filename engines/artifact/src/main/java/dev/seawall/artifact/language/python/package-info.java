/// Packages of Python: requirement files and installed distributions.
@NullMarked
package dev.seawall.artifact.language.python;

import org.jspecify.annotations.NullMarked;
