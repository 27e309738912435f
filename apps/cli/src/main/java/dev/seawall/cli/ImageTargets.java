package dev.seawall.cli;

import dev.seawall.artifact.Image;
import dev.seawall.artifact.image.ImageArchives;
import dev.seawall.artifact.image.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The images that a command line asks for: one, or one for each platform.
final class ImageTargets {
  private final Settings settings;
  private final Supplier<ImageFetcher> fetcher;

  /// @param fetcher asked for only when the image does not lie on disk: an archive's scan loads no
  ///   HTTP client
  ImageTargets(Settings settings, Supplier<ImageFetcher> fetcher) {
    this.settings = settings;
    this.fetcher = fetcher;
  }

  /// An image that is opened when its turn comes.
  record Target(String platform, Supplier<Image> opener) {}

  boolean allPlatforms() {
    return settings.text(SourceFlags.PLATFORM).equals("all");
  }

  List<Target> of(Invocation invocation) {
    String input = settings.text(SourceFlags.INPUT);
    if (input.isEmpty()) {
      String reference = invocation.target();
      return targets(
          () -> fetcher.get().platforms(reference),
          platform -> fetcher.get().open(reference, platform));
    }
    if (!invocation.arguments().isEmpty()) {
      throw new CommandException("an image name and --input cannot both be given");
    }
    return targets(
        () -> ImageArchives.platforms(input),
        platform ->
            platform.isPresent()
                ? ImageArchives.open(input, platform.get())
                : ImageArchives.open(input));
  }

  /// Opens the image for a platform, or for the usual one.
  private interface Opener {
    Image open(Optional<Platform> platform);
  }

  private List<Target> targets(Supplier<List<Platform>> platforms, Opener opener) {
    String wanted = settings.text(SourceFlags.PLATFORM);
    if (!allPlatforms()) {
      Optional<Platform> platform =
          wanted.isEmpty() ? Optional.empty() : Optional.of(Platform.parse(wanted));
      return List.of(new Target(wanted, () -> opener.open(platform)));
    }
    List<Target> targets = new ArrayList<>();
    for (Platform platform : platforms.get()) {
      targets.add(new Target(platform.text(), () -> opener.open(Optional.of(platform))));
    }
    return targets.isEmpty()
        ? List.of(new Target("", () -> opener.open(Optional.empty())))
        : targets;
  }
}
