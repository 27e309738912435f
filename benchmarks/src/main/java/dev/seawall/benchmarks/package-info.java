/// Measurements of parts of the product, by JMH.
@NullMarked
package dev.seawall.benchmarks;

import org.jspecify.annotations.NullMarked;
