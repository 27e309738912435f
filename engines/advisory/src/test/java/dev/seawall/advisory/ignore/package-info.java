@NullMarked
package dev.seawall.advisory.ignore;

import org.jspecify.annotations.NullMarked;
