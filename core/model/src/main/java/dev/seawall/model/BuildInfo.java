package dev.seawall.model;

import java.util.List;

/// What Red Hat's build files say of an image: content sets, or name-version-release and
/// architecture.
public record BuildInfo(List<String> contentSets, String nvr, String arch) {
  public BuildInfo {
    contentSets = List.copyOf(contentSets);
  }
}
