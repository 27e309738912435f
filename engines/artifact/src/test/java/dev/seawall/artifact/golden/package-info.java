/// Golden folders for analysers: a case is a folder with `in-*` (the files) and `out-found.json`.
@NullMarked
package dev.seawall.artifact.golden;

import org.jspecify.annotations.NullMarked;
