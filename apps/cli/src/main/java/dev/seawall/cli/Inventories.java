package dev.seawall.cli;

import dev.seawall.artifact.Blob;
import dev.seawall.artifact.DetectionPriority;
import dev.seawall.artifact.Image;
import dev.seawall.artifact.Inventory;
import dev.seawall.artifact.LayerMerge;
import dev.seawall.artifact.PackageIdentity;
import dev.seawall.model.Layer;
import dev.seawall.model.OperatingSystem;
import dev.seawall.model.ReportMetadata;
import dev.seawall.model.RepositoryInfo;
import dev.seawall.oci.Reference;
import java.util.List;
import java.util.Optional;

/// What reports say of an artefact, out of what was read.
final class Inventories {
  private Inventories() {}

  /// All layers on top of each other, for the distribution that `--distro` names if it does.
  static Inventory merge(List<Blob> blobs, Settings settings) {
    DetectionPriority priority =
        settings.text(Flags.DETECTION_PRIORITY).equals("comprehensive")
            ? DetectionPriority.COMPREHENSIVE
            : DetectionPriority.PRECISE;
    Inventory found = LayerMerge.merge(blobs, priority, new PackageIdentity());
    String distro = settings.text(Flags.DISTRO);
    if (distro.isEmpty()) {
      return found;
    }
    int slash = distro.indexOf('/');
    if (slash < 1 || slash == distro.length() - 1) {
      throw new CommandException(
          "invalid argument \"%s\" for \"--distro\" flag: write FAMILY/VERSION, for example"
                  .formatted(distro)
              + " alpine/3.19");
    }
    return new Inventory(
        OperatingSystem.of(distro.substring(0, slash), distro.substring(slash + 1)),
        found.repositoryRelease(),
        found.buildInfo(),
        found.osPackages(),
        found.applications(),
        found.problems());
  }

  /// The repository of the image with its registry, from the reference it was asked for by or is
  /// tagged with; empty if there is none.
  static String repository(Image image) {
    String reference = image.reference();
    return reference.isEmpty() ? "" : Reference.parse(reference).fullRepository();
  }

  /// The metadata of an image; the operating system is filled in after matching.
  static ReportMetadata metadata(Image image, List<Blob> blobs) {
    List<Layer> layers =
        blobs.stream().map(b -> new Layer(b.size(), b.digest(), b.diffId(), "")).toList();
    return new ReportMetadata(
        blobs.stream().mapToLong(Blob::size).sum(),
        OperatingSystem.NONE,
        image.id(),
        image.config().diffIds(),
        image.repoTags(),
        image.repoDigests(),
        image.reference(),
        Optional.of(image.config()),
        layers,
        Optional.empty());
  }

  /// The metadata of a folder.
  static ReportMetadata metadata(Optional<RepositoryInfo> checkout) {
    ReportMetadata none = ReportMetadata.NONE;
    return new ReportMetadata(
        0,
        none.os(),
        "",
        List.of(),
        List.of(),
        List.of(),
        "",
        Optional.empty(),
        List.of(),
        checkout);
  }
}
