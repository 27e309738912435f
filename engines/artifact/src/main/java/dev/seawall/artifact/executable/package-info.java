/// Executables of all kinds as far as readers need them: where their data lies, not what they do.
@NullMarked
package dev.seawall.artifact.executable;

import org.jspecify.annotations.NullMarked;
