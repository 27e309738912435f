/// The command `seawall`: flags, configuration files, wiring of the engines, exit codes. Nothing
/// clever lives here.
@NullMarked
package dev.seawall.cli;

import org.jspecify.annotations.NullMarked;
