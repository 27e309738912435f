/// Images that the engines on this machine have: Docker's and Podman's interface over HTTP on a
/// socket, by a client of our own, since the JDK's knows no Unix sockets.
@NullMarked
package dev.seawall.oci.engine;

import org.jspecify.annotations.NullMarked;
