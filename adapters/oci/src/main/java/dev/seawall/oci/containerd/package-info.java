/// Images that containerd has, through its interface: gRPC over HTTP/2 on a Unix socket, of which
/// these classes hold as much as one call at a time needs.
@NullMarked
package dev.seawall.oci.containerd;

import org.jspecify.annotations.NullMarked;
