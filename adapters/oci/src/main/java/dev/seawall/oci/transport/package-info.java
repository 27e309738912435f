/// HTTP as a registry needs it: proxies, certificates, redirects that keep secrets, retries, and a
/// time-out on every wait. The only package that loads `java.net.http`.
@NullMarked
package dev.seawall.oci.transport;

import org.jspecify.annotations.NullMarked;
