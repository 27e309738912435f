/// Byte streams to programs on this machine: Unix sockets and plain TCP, with a time-out on every
/// wait.
@NullMarked
package dev.seawall.oci.socket;

import org.jspecify.annotations.NullMarked;
