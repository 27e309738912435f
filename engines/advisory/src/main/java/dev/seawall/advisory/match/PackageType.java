package dev.seawall.advisory.match;

/// Where packages come from, as `--pkg-types` parts them.
public enum PackageType {
  OS,
  LIBRARY
}
