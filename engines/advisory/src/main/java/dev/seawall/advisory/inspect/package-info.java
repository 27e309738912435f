/// What is in a database: its figures, and what it says of one package.
@NullMarked
package dev.seawall.advisory.inspect;

import org.jspecify.annotations.NullMarked;
