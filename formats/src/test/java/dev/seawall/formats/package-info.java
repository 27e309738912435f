@NullMarked
package dev.seawall.formats;

import org.jspecify.annotations.NullMarked;
