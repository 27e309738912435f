package dev.seawall.model;

/// Lines of a file, both counted from 1 and both included.
public record Location(int startLine, int endLine) {}
