package dev.seawall.advisory.match;

import dev.seawall.model.Cvss;
import dev.seawall.model.Exploitation.Epss;
import dev.seawall.model.Exploitation.KnownExploited;
import dev.seawall.model.Severity;
import java.util.Collection;
import java.util.Optional;

/// One figure for how urgent a vulnerability is, from 0 to 100: how likely it is made use of, times
/// how bad that would be. The formula is grype's, so that figures can be compared.
final class Risk {
  private static final double KNOWN_EXPLOITED = 1.05;
  private static final double USED_FOR_RANSOM = 1.1;

  private Risk() {}

  static double of(
      Severity severity,
      Collection<Cvss> scores,
      Optional<KnownExploited> exploited,
      Optional<Epss> epss) {
    double threat = exploited.isPresent() ? 1 : epss.map(Epss::score).orElse(0.0);
    double modifier =
        exploited.map(entry -> entry.ransomware() ? USED_FOR_RANSOM : KNOWN_EXPLOITED).orElse(1.0);
    return Math.min(threat * severity(severity, scores) * modifier, 1) * 100;
  }

  /// Between the vendor's word and the mean of the scores, 0 to 1.
  private static double severity(Severity severity, Collection<Cvss> scores) {
    double word = word(severity) / 10;
    double sum = 0;
    int count = 0;
    for (Cvss score : scores) {
      double base = base(score);
      if (base > 0) {
        sum += base;
        count++;
      }
    }
    return count == 0 ? word : (word + sum / count / 10) / 2;
  }

  private static double word(Severity severity) {
    return switch (severity) {
      case LOW -> 3;
      case MEDIUM, UNKNOWN -> 5;
      case HIGH -> 7.5;
      case CRITICAL -> 9;
    };
  }

  /// The score of the newest version of CVSS that the source gives.
  private static double base(Cvss score) {
    if (score.v40Score() > 0) {
      return score.v40Score();
    }
    return score.v3Score() > 0 ? score.v3Score() : score.v2Score();
  }
}
