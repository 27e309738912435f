package dev.seawall.version;

/// What each of the schemes with [NumberedVersion]s accepts.
final class NumberedGrammar {
  private NumberedGrammar() {}

  static boolean accepts(VersionScheme scheme, NumberedVersion version) {
    String text = version.text();
    return switch (scheme) {
      case NPM, SEMVER, BITNAMI ->
          version.count() == 3
              && !text.startsWith("v")
              && hasNoLeadingZeros(version)
              && hasValidRest(version, false);
      case PUB -> version.count() == 3 && hasValidRest(version, true);
      case NUGET -> version.count() >= 1 && version.count() <= 4 && hasValidRest(version, true);
      case GENERIC -> GenericPattern.end(text, 0) == text.length();
      case HACKAGE -> version.count() >= 1 && isNumbersOnly(version);
      case CRAN -> version.count() >= 2 && isNumbersOnly(version);
      default -> throw new IllegalArgumentException(scheme + " has no numbered versions");
    };
  }

  private static boolean isNumbersOnly(NumberedVersion version) {
    return version.numbersEnd() == version.text().length() && !version.text().startsWith("v");
  }

  private static boolean hasNoLeadingZeros(NumberedVersion version) {
    for (int i = 0; i < version.count(); i++) {
      Slice number = version.number(i);
      if (number.to() - number.from() > 1 && number.text().charAt(number.from()) == '0') {
        return false;
      }
    }
    return true;
  }

  private static boolean hasValidRest(NumberedVersion version, boolean leadingZeros) {
    Slice preRelease = version.preRelease();
    boolean marked = preRelease.from() == version.numbersEnd() + 1;
    boolean validPreRelease =
        preRelease.isEmpty() || (marked && Identifiers.areValid(preRelease, leadingZeros));
    boolean hasBuild = preRelease.to() < version.text().length();
    return validPreRelease && (!hasBuild || Identifiers.areValid(version.build(), true));
  }
}
