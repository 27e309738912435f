/// Matches what is installed against an advisory database: one matcher for each family of operating
/// systems, one for the language ecosystems, and what turns their answers into findings.
@NullMarked
package dev.seawall.advisory.match;

import org.jspecify.annotations.NullMarked;
