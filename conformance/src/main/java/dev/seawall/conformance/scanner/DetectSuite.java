package dev.seawall.conformance.scanner;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seawall.conformance.DataFolder;
import dev.seawall.conformance.Suite;
import dev.seawall.conformance.Verdicts;
import java.util.Optional;

/// Packages and a database in, vulnerabilities out; and the small rules on the way.
public final class DetectSuite implements Suite {
  @Override
  public String name() {
    return "scanner.detect";
  }

  @Override
  public void run(DataFolder data, Verdicts verdicts) {
    for (JsonNode oneCase : data.json("detect/cases.json").path("cases")) {
      String id = oneCase.path("id").asText();
      MatchCases cases = new MatchCases(data, oneCase);
      Optional<Verdicts.Case> rule = cases.rule().or(() -> RangeCases.rule(oneCase));
      rule.ifPresentOrElse(
          runnable -> verdicts.judge(id, runnable),
          () ->
              verdicts.skip(
                  id,
                  "unknown test %s of %s"
                      .formatted(oneCase.path("test").asText(), oneCase.path("driver").asText())));
    }
  }
}
