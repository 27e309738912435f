package dev.seawall.advisory.feed;

import dev.seawall.model.Severity;
import dev.seawall.model.Status;
import java.util.List;
import java.util.Map;

/// Which versions of a package have a vulnerability.
public sealed interface Advice {
  /// Ids of the notices and records that say so.
  List<String> vendorIds();

  /// Since when a version without the vulnerability is to be had: version → `YYYY-MM-DD`.
  Map<String, String> fixDates();

  /// A distribution's answer: all versions below the fixed one.
  ///
  /// @param fixedVersion empty if there is none
  /// @param affectedVersion first version that has it, or empty; heeded for Alpine alone
  /// @param severity how bad it is in this package, `UNKNOWN` where the source does not say
  /// @param status what is to be expected where there is no fixed version, else `UNKNOWN`
  record Fix(
      String fixedVersion,
      String affectedVersion,
      Severity severity,
      Status status,
      List<String> vendorIds,
      Map<String, String> fixDates)
      implements Advice {
    public Fix {
      vendorIds = List.copyOf(vendorIds);
      fixDates = Map.copyOf(fixDates);
    }

    /// A fix of which nothing else is known; an empty version says that there is none yet.
    static Fix of(String fixedVersion, List<String> vendorIds, Map<String, String> fixDates) {
      Status status = fixedVersion.isEmpty() ? Status.AFFECTED : Status.UNKNOWN;
      return new Fix(fixedVersion, "", Severity.UNKNOWN, status, vendorIds, fixDates);
    }
  }

  /// A language ecosystem's answer: ranges in its own language, each list joined by OR.
  ///
  /// @param vulnerable the versions that have it, or nothing if the other lists say all; the empty
  ///   text is every version
  /// @param patched versions or ranges that have it no more
  /// @param unaffected versions or ranges that never had it
  /// @param systems operating systems that it is limited to; empty for all
  /// @param arches architectures that it is limited to; empty for all
  record Ranges(
      List<String> vulnerable,
      List<String> patched,
      List<String> unaffected,
      List<String> systems,
      List<String> arches,
      List<String> vendorIds,
      Map<String, String> fixDates)
      implements Advice {
    /// The range that holds every version, also those whose text no ecosystem would take.
    public static final String EVERY_VERSION = "";

    public Ranges {
      vulnerable = List.copyOf(vulnerable);
      patched = List.copyOf(patched);
      unaffected = List.copyOf(unaffected);
      systems = List.copyOf(systems);
      arches = List.copyOf(arches);
      vendorIds = List.copyOf(vendorIds);
      fixDates = Map.copyOf(fixDates);
    }

    /// Ranges that hold for all systems and of whose dates nothing is known.
    static Ranges of(List<String> vulnerable, List<String> patched, List<String> vendorIds) {
      return new Ranges(vulnerable, patched, List.of(), List.of(), List.of(), vendorIds, Map.of());
    }
  }
}
