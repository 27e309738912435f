/// Advisory databases in the layout of trivy-db, and the matching of what is installed against
/// them.
@NullMarked
package dev.seawall.advisory;

import org.jspecify.annotations.NullMarked;
