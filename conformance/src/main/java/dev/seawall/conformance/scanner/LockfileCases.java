package dev.seawall.conformance.scanner;

import java.util.Optional;

/// Judges the cases of some ecosystems of [LockfilesSuite].
interface LockfileCases {
  /// Why the case is not judged; empty where it is.
  Optional<String> reasonToSkip(LockfileCase oneCase);

  /// Nothing if the case passed, else the first difference.
  Optional<String> firstDifference(LockfileCase oneCase) throws Exception;
}
