/// Finds the operating system of an artefact and the packages that its package manager installed.
@NullMarked
package dev.seawall.artifact.os;

import org.jspecify.annotations.NullMarked;
