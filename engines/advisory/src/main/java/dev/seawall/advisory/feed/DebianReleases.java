package dev.seawall.advisory.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Debian's releases by code name. `sid` has no number and no bucket.
final class DebianReleases {
  private static final List<String> CODE_NAMES =
      List.of(
          "sarge",
          "etch",
          "lenny",
          "squeeze",
          "wheezy",
          "jessie",
          "stretch",
          "buster",
          "bullseye",
          "bookworm",
          "trixie",
          "forky",
          "duke");

  /// `woody` was 3.0 and `sarge` 3.1; from `etch` on the numbers go up by one.
  private static final Map<String, String> NUMBERS = numbers();

  private DebianReleases() {}

  /// The number of a release, for example `12` for `bookworm`.
  static Optional<String> number(String codeName) {
    return Optional.ofNullable(NUMBERS.get(codeName));
  }

  /// The releases from one on, oldest first.
  static List<String> from(String codeName) {
    return CODE_NAMES.subList(CODE_NAMES.indexOf(codeName), CODE_NAMES.size());
  }

  private static Map<String, String> numbers() {
    Map<String, String> numbers = new LinkedHashMap<>();
    numbers.put("woody", "3.0");
    numbers.put("sarge", "3.1");
    for (int i = 1; i < CODE_NAMES.size(); i++) {
      numbers.put(CODE_NAMES.get(i), String.valueOf(i + 3));
    }
    return numbers;
  }
}
