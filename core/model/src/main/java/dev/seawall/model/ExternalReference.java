package dev.seawall.model;

/// A link that a lock file gives for a package: `type` is `website`, `license`, `vcs`,
/// `issue-tracker` or `other`.
public record ExternalReference(String type, String url) {}
