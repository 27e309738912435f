/// The record formats in which publishers give away what they know of vulnerabilities, read into
/// one vocabulary: claims about packages, details of vulnerabilities, and what is known of their
/// use.
@NullMarked
package dev.seawall.advisory.feed;

import org.jspecify.annotations.NullMarked;
