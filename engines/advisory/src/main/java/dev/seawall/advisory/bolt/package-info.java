/// Reads and writes bolt files, the memory-mapped B+trees of bbolt in which trivy-db keeps its
/// advisories. Reading takes no lock; writing is one ordered pass.
@NullMarked
package dev.seawall.advisory.bolt;

import org.jspecify.annotations.NullMarked;
