package dev.seawall.advisory.feed;

import dev.seawall.version.AdvisoryRanges;
import dev.seawall.version.VersionException;
import dev.seawall.version.VersionRange;
import dev.seawall.version.VersionScheme;
import java.util.List;

/// A reader that cannot make sense of one range gives up the whole advisory, so none such is
/// written.
final class RangeCheck {
  private RangeCheck() {}

  /// Throws [RecordException] if one of the texts is not a range of the scheme.
  static void check(VersionScheme scheme, List<String> ranges) {
    try {
      VersionRange.anyOf(scheme, ranges, AdvisoryRanges.options(scheme));
    } catch (VersionException e) {
      throw new RecordException(String.valueOf(e.getMessage()));
    }
  }
}
