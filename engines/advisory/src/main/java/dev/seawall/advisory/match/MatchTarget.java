package dev.seawall.advisory.match;

import dev.seawall.artifact.Inventory;

/// An artefact whose packages are matched.
///
/// @param name the artefact's name in reports
/// @param id the artefact's stable id, or empty
public record MatchTarget(String name, String id, Inventory inventory) {}
