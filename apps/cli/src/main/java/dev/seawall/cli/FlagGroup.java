package dev.seawall.cli;

import java.util.List;

/// Flags that belong together, under one heading of the help text.
record FlagGroup(String heading, List<Flag> flags) {
  static FlagGroup of(String heading, Flag... flags) {
    return new FlagGroup(heading, List.of(flags));
  }
}
