package dev.seawall.advisory.feed;

import dev.seawall.model.Cvss;
import java.util.Optional;
import us.springett.cvss.MalformedVectorException;
import us.springett.cvss.Score;

/// Collects CVSS vectors of all versions and their base scores. Of several vectors of one version
/// the one with the highest score counts.
final class CvssVectors {
  private static final int MAX_LENGTH = 512;

  private String v2 = "";
  private String v3 = "";
  private String v4 = "";
  private double v2Score;
  private double v3Score;
  private double v4Score;

  /// Takes a vector; false for one that is none.
  boolean add(String vector) {
    // GitHub's records hold vectors with a slash at the end.
    String trimmed = vector.endsWith("/") ? vector.substring(0, vector.length() - 1) : vector;
    Optional<Double> score = score(trimmed);
    if (score.isEmpty()) {
      return false;
    }
    double value = score.get();
    if (trimmed.startsWith("CVSS:4")) {
      if (v4.isEmpty() || value > v4Score) {
        v4 = trimmed;
        v4Score = value;
      }
    } else if (trimmed.startsWith("CVSS:3")) {
      if (v3.isEmpty() || value > v3Score) {
        v3 = trimmed;
        v3Score = value;
      }
    } else if (v2.isEmpty() || value > v2Score) {
      v2 = trimmed;
      v2Score = value;
    }
    return true;
  }

  Cvss toCvss() {
    return new Cvss(v2, v3, v4, v2Score, v3Score, v4Score);
  }

  private static Optional<Double> score(String vector) {
    if (vector.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      us.springett.cvss.Cvss cvss = us.springett.cvss.Cvss.fromVector(vector);
      if (cvss == null) {
        return Optional.empty();
      }
      Score score = cvss.calculateScore();
      double base = score.getBaseScore();
      return base >= 0 && base <= 10 ? Optional.of(base) : Optional.empty();
    } catch (MalformedVectorException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
