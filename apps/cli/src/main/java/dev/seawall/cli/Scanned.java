package dev.seawall.cli;

import dev.seawall.artifact.Inventory;
import dev.seawall.model.ArtifactType;
import dev.seawall.model.ReportMetadata;

/// An artefact that was read, before its packages are matched.
///
/// @param id stable id, or empty
/// @param name as the user gave it
/// @param platform `os/arch` of an image, or empty
record Scanned(
    String id,
    String name,
    ArtifactType type,
    ReportMetadata metadata,
    Inventory inventory,
    String platform) {}
