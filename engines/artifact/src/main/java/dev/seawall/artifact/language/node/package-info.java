/// Packages of Node.js: lock files of npm and installed packages.
@NullMarked
package dev.seawall.artifact.language.node;

import org.jspecify.annotations.NullMarked;
