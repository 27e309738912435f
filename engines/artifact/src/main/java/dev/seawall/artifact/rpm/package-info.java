/// Reads what rpm writes: its package database in each of its three formats, and package files.
@NullMarked
package dev.seawall.artifact.rpm;

import org.jspecify.annotations.NullMarked;
