/// Who we are to a registry: given on the command line, in Docker's and Podman's configuration, or
/// by a credential helper.
@NullMarked
package dev.seawall.oci.credential;

import org.jspecify.annotations.NullMarked;
