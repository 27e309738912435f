/// What of a scan's findings counts: ignore files, filters by severity and status, what an older
/// report had already, and the order that is left.
@NullMarked
package dev.seawall.advisory.ignore;

import org.jspecify.annotations.NullMarked;
