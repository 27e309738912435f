/// Brings the names under which packages declare their licences into one form.
@NullMarked
package dev.seawall.artifact.license;

import org.jspecify.annotations.NullMarked;
