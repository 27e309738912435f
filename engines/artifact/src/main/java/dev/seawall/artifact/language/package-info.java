/// The packages of programming languages: what lock files, installed packages and binaries tell.
@NullMarked
package dev.seawall.artifact.language;

import org.jspecify.annotations.NullMarked;
