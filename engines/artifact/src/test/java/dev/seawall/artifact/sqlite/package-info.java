@NullMarked
package dev.seawall.artifact.sqlite;

import org.jspecify.annotations.NullMarked;
