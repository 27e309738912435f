/// Databases that are kept as OCI artefacts: when to fetch them, and how without ever harming the
/// one that is there.
@NullMarked
package dev.seawall.oci.database;

import org.jspecify.annotations.NullMarked;
