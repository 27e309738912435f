package dev.seawall.model;

/// CVSS vectors and base scores of one vendor; 0 and the empty text mean absent.
public record Cvss(
    String v2Vector,
    String v3Vector,
    String v40Vector,
    double v2Score,
    double v3Score,
    double v40Score) {}
