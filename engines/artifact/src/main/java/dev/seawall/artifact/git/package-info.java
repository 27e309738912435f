/// Tells what a git checkout is a checkout of, without git: enough for the metadata of a report.
@NullMarked
package dev.seawall.artifact.git;

import org.jspecify.annotations.NullMarked;
