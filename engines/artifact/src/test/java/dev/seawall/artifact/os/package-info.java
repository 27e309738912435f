@NullMarked
package dev.seawall.artifact.os;

import org.jspecify.annotations.NullMarked;
