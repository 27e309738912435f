/// Reads SQLite database files without SQLite: tables by scan or rowid, indexes by a prefix of
/// their columns. Made for the databases that a scanner meets (rpm's, and the index of Java
/// archives), from the published file format; it never writes and takes no lock.
@NullMarked
package dev.seawall.artifact.sqlite;

import org.jspecify.annotations.NullMarked;
