package dev.seawall.cli;

import dev.seawall.advisory.ignore.Filtered;
import dev.seawall.model.Severity;
import java.util.Optional;

/// The exit code of a scan that ran to its end.
final class ExitCode {
  private ExitCode() {}

  static int of(Filtered filtered, Settings settings) {
    int endOfLife = settings.number(Flags.EXIT_ON_EOL);
    if (endOfLife != 0 && filtered.report().metadata().os().endOfLife()) {
      return endOfLife;
    }
    int chosen = settings.number(Flags.EXIT_CODE);
    Optional<Severity> threshold = Filters.threshold(settings);
    if (threshold.isPresent()) {
      if (filtered.reaches(threshold.get())) {
        return chosen == 0 ? 1 : chosen;
      }
    } else if (chosen != 0 && filtered.hasFindings()) {
      return chosen;
    }
    boolean incomplete = !filtered.report().problems().isEmpty();
    return incomplete && settings.is(Flags.FAIL_ON_INCOMPLETE) ? 1 : 0;
  }
}
