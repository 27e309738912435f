package dev.seawall.model;

/// A part of an artefact that could not be read, so that what is in it was not judged.
///
/// @param path file or part within the artefact
/// @param line line counted from 1, or 0 where there is none
/// @param reason what was wrong, in words for a user
public record Problem(String path, int line, String reason) {}
