package dev.seawall.version;

/// `[epoch:]version[-release]` in the order of RPM. Any text is one.
final class RpmVersion implements EpochVersion {
  private final String text;
  private final int colon;

  /// Where the version that is compared starts: a text in front of the colon that is no number
  /// belongs to it.
  private final int start;

  private RpmVersion(String text) {
    this.text = text;
    this.colon = text.indexOf(':');
    this.start = Text.isNumber(text, 0, Math.max(colon, 0)) ? colon + 1 : 0;
  }

  static RpmVersion parse(String text) {
    return new RpmVersion(text);
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public long epoch() {
    if (colon < 0) {
      return 0;
    }
    try {
      return Long.parseLong(text, Text.skipSpaces(text, 0), colon, 10);
    } catch (NumberFormatException | IndexOutOfBoundsException noNumber) {
      return 0;
    }
  }

  @Override
  public String upstream() {
    return version(colon + 1);
  }

  @Override
  public String release() {
    return release(colon + 1);
  }

  private String version(int from) {
    int hyphen = text.indexOf('-', from);
    return text.substring(from, hyphen < 0 ? text.length() : hyphen);
  }

  private String release(int from) {
    int hyphen = text.indexOf('-', from);
    return hyphen < 0 ? "" : text.substring(hyphen + 1);
  }

  @Override
  public boolean isValid() {
    return true;
  }

  @Override
  public int compareTo(Version other) {
    RpmVersion that = (RpmVersion) other;
    int byEpoch = Slice.compareNumbers(epochDigits(), that.epochDigits());
    if (byEpoch != 0) {
      return byEpoch;
    }
    int byVersion = RpmSegment.compare(version(start), that.version(that.start));
    if (byVersion != 0) {
      return byVersion;
    }
    boolean released = text.indexOf('-', start) >= 0;
    int byPresence = Boolean.compare(released, that.text.indexOf('-', that.start) >= 0);
    return byPresence != 0
        ? byPresence
        : RpmSegment.compare(release(start), that.release(that.start));
  }

  private Slice epochDigits() {
    return new Slice(text, 0, start == 0 ? 0 : start - 1);
  }
}
