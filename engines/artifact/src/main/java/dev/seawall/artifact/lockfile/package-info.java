/// The frame of the analysers for lock files and package folders: an analyser is a predicate on
/// paths and a reader that turns bytes into packages.
@NullMarked
package dev.seawall.artifact.lockfile;

import org.jspecify.annotations.NullMarked;
