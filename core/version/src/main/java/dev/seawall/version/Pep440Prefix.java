package dev.seawall.version;

/// `== V.*`: the version starts with these parts.
///
/// @param wanted whether it has to (`==`) or must not (`!=`)
record Pep440Prefix(Pep440Version.Parts prefix, boolean wanted) implements Bound {
  @Override
  public boolean holds(Version version) {
    Pep440Version.Parts parts = ((Pep440Version) version).parts();
    return parts != null && startsWithPrefix(parts) == wanted;
  }

  private boolean startsWithPrefix(Pep440Version.Parts parts) {
    if (Slice.compareNumbers(prefix.epoch(), parts.epoch()) != 0) {
      return false;
    }
    boolean toTheEnd =
        prefix.pre().rank() != Pep440Version.NO_PRE || prefix.post().rank() == Pep440Version.POST;
    int length = prefix.release().size();
    int compared = toTheEnd ? Math.max(length, parts.release().size()) : length;
    for (int i = 0; i < compared; i++) {
      Slice wantedNumber = Pep440Version.number(prefix.release(), i);
      if (Slice.compareNumbers(wantedNumber, Pep440Version.number(parts.release(), i)) != 0) {
        return false;
      }
    }
    return !toTheEnd
        || (prefix.pre().compareTo(parts.pre()) == 0
            && (prefix.post().rank() == Pep440Version.NO_POST
                || prefix.post().compareTo(parts.post()) == 0));
  }
}
