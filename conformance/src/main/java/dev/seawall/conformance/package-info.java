/// Runs the product against cases of others: the suites, what they judge and what they say.
@NullMarked
package dev.seawall.conformance;

import org.jspecify.annotations.NullMarked;
