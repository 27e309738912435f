package dev.seawall.conformance;

/// Cases of one sort. A new suite is one class that implements this and one line in [Suites].
public interface Suite {
  /// `area.suite`, for example `scanner.versions`: small letters, digits, dot and hyphen.
  String name();

  /// Runs all cases that the folder has. Where it has none, nothing is judged. A case of an unknown
  /// kind is skipped by name; whatever a case throws is that case's failure.
  void run(DataFolder data, Verdicts verdicts);
}
