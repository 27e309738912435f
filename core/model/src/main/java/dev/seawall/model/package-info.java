/// The words that every part of Seawall shares. An absent text is the empty string and an absent
/// list the empty list, as in the reports of the incumbents, where both are left out.
@NullMarked
package dev.seawall.model;

import org.jspecify.annotations.NullMarked;
