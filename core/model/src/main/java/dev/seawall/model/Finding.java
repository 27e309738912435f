package dev.seawall.model;

/// Something that is wrong with a subject. The kinds grow with the engines; consume them by an
/// exhaustive `switch`.
public sealed interface Finding permits Vulnerability {
  /// What names the rule or the flaw, for example `CVE-2021-44228`.
  String id();

  Severity severity();
}
