/// Reads from registries of the OCI distribution specification and of Docker's second version:
/// manifests, blobs, referrers.
@NullMarked
package dev.seawall.oci.registry;

import org.jspecify.annotations.NullMarked;
