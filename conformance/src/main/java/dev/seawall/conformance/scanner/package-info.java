/// The suites of the area `scanner`.
@NullMarked
package dev.seawall.conformance.scanner;

import org.jspecify.annotations.NullMarked;
