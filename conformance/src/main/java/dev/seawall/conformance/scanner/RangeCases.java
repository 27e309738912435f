package dev.seawall.conformance.scanner;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seawall.advisory.AdvisoryException;
import dev.seawall.advisory.match.OsRange;
import dev.seawall.advisory.match.RpmDistTag;
import dev.seawall.conformance.Verdicts;
import dev.seawall.version.Version;
import dev.seawall.version.VersionScheme;
import java.util.Objects;
import java.util.Optional;

/// Cases about versions of an operating system's packages and ranges of them.
final class RangeCases {
  private RangeCases() {}

  /// What judges the case; empty if it is of another kind.
  static Optional<Verdicts.Case> rule(JsonNode oneCase) {
    return Optional.ofNullable(
        switch (oneCase.path("test").asText()) {
          case "TestDEBComparer_Compare" -> compare(oneCase, VersionScheme.DEB);
          case "TestAPKComparer_Compare" -> compare(oneCase, VersionScheme.APK);
          case "TestRPMComparer_Compare" -> compare(oneCase, VersionScheme.RPM);
          case "TestNewConstraints" -> () -> check(oneCase, VersionScheme.DEB, false);
          case "TestConstraints_Check", "TestConstraints_CheckWithDEBComparer" ->
              () -> check(oneCase, VersionScheme.DEB, true);
          case "TestConstraints_CheckWithAPKComparer" ->
              () -> check(oneCase, VersionScheme.APK, true);
          case "TestConstraints_CheckWithRPMComparer" ->
              () -> check(oneCase, VersionScheme.RPM, true);
          case "TestConstraints_String" ->
              () ->
                  difference(
                      oneCase.path("want").asText(),
                      OsRange.parse(VersionScheme.DEB, oneCase.path("constraints").asText())
                          .toString());
          case "TestRpmDistTag" ->
              () ->
                  difference(
                      new RpmDistTag(
                          oneCase.path("wantTag").asText(), oneCase.path("wantNum").asText()),
                      RpmDistTag.of(oneCase.path("ver").asText()));
          default -> null;
        });
  }

  static Optional<String> difference(Object expected, Object actual) {
    return Objects.equals(expected, actual)
        ? Optional.empty()
        : Optional.of("expected " + expected + ", got " + actual);
  }

  private static Verdicts.Case compare(JsonNode oneCase, VersionScheme scheme) {
    return () -> {
      Version left = scheme.parse(oneCase.path("version1").asText());
      Version right = scheme.parse(oneCase.path("version2").asText());
      boolean refused = !left.isValid() || !right.isValid();
      return oneCase.path("wantErr").asBoolean()
          ? difference(true, refused)
          : difference(oneCase.path("want").asInt(), Integer.signum(left.compareTo(right)));
    };
  }

  /// Reads the case's range and, if asked for, looks the case's version up in it.
  private static Optional<String> check(JsonNode oneCase, VersionScheme scheme, boolean lookUp) {
    boolean refused = oneCase.path("wantErr").asBoolean();
    try {
      OsRange range = OsRange.parse(scheme, oneCase.path("constraints").asText());
      boolean contained = lookUp && range.contains(scheme.parse(oneCase.path("version").asText()));
      return refused
          ? Optional.of("expected an error")
          : difference(oneCase.path("want").asBoolean(), contained);
    } catch (AdvisoryException e) {
      return refused ? Optional.empty() : Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
