package dev.seawall.conformance.scanner;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seawall.conformance.DataFolder;
import dev.seawall.conformance.Suite;
import dev.seawall.conformance.Verdicts;
import java.util.Optional;

/// Lock files, manifests, binaries and package metadata: the packages that are read from them, and
/// whether a file is looked at at all.
public final class LockfilesSuite implements Suite {
  @Override
  public String name() {
    return "scanner.lockfiles";
  }

  @Override
  public void run(DataFolder data, Verdicts verdicts) {
    for (JsonNode header : data.json("lockfiles/cases.json").path("cases")) {
      if (header.path("status").asText().equals("expectation")) {
        judge(LockfileCase.of(data, header), verdicts);
      }
    }
  }

  private static void judge(LockfileCase oneCase, Verdicts verdicts) {
    Optional<LockfileCases> cases = of(oneCase.ecosystem());
    Optional<String> reason =
        cases.isEmpty()
            ? Optional.of("ecosystem " + oneCase.ecosystem() + " is not known")
            : cases.get().reasonToSkip(oneCase);
    if (reason.isPresent()) {
      verdicts.skip(oneCase.id(), reason.get());
    } else {
      verdicts.judge(oneCase.id(), () -> cases.orElseThrow().firstDifference(oneCase));
    }
  }

  /// Who judges the cases of an ecosystem: one line for each.
  private static Optional<LockfileCases> of(String ecosystem) {
    if (ecosystem.startsWith("os/")) {
      return Optional.of(new ReleaseCases());
    }
    return switch (ecosystem) {
      case "buildinfo", "repo/apk" -> Optional.of(new ReleaseCases());
      case "pkg/apk", "pkg/dpkg", "pkg/rpm" -> Optional.of(new SystemPackageCases());
      default -> Optional.empty();
    };
  }
}
