@NullMarked
package dev.seawall.artifact.document;

import org.jspecify.annotations.NullMarked;
