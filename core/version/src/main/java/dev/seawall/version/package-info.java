/// The version order and the range language of each packaging ecosystem. Everything is linear in
/// the length of the text, without regular expressions, recursion or numbers of limited size,
/// because versions come from untrusted files and are compared by the hundred thousand.
@NullMarked
package dev.seawall.version;

import org.jspecify.annotations.NullMarked;
