package dev.seawall.model;

import java.util.Optional;

/// How a package came into a lock file. The order is that of Trivy's integers, which enter the
/// package's UID.
public enum Relationship {
  UNKNOWN("unknown"),
  ROOT("root"),
  WORKSPACE("workspace"),
  DIRECT("direct"),
  INDIRECT("indirect");

  private final String text;

  Relationship(String text) {
    this.text = text;
  }

  /// The name in reports and on the command line.
  public String text() {
    return text;
  }

  /// The relationship of that name; empty where there is none.
  public static Optional<Relationship> ofText(String text) {
    for (Relationship relationship : values()) {
      if (relationship.text.equals(text)) {
        return Optional.of(relationship);
      }
    }
    return Optional.empty();
  }
}
