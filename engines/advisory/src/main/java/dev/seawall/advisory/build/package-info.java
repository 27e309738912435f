/// Builds a database in trivy-db's layout from upstream records.
@NullMarked
package dev.seawall.advisory.build;

import org.jspecify.annotations.NullMarked;
