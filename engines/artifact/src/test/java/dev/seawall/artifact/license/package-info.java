@NullMarked
package dev.seawall.artifact.license;

import org.jspecify.annotations.NullMarked;
