package dev.seawall.artifact;

import dev.seawall.model.Layer;
import dev.seawall.model.Location;
import dev.seawall.model.PackageIdentifier;
import dev.seawall.model.PackageUrl;
import dev.seawall.model.Relationship;
import dev.seawall.model.SoftwarePackage;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The UID of a package: a hash over its content and the file that tells of it, field by field as
/// Trivy's structures name them. Fields that are empty do not count.
final class PackageHash {
  private static final long FILE_PATH = Fnv.text("filePath");
  private static final long PACKAGE = Fnv.text("pkg");

  private long hash;

  private PackageHash(String structure) {
    hash = Fnv.text(structure);
  }

  /// The UID, in hexadecimal digits.
  ///
  /// @param filePath the file that tells of the package; empty for those of an operating system
  static String uid(String filePath, SoftwarePackage software) {
    long unordered =
        Fnv.pair(FILE_PATH, Fnv.text(filePath)) ^ Fnv.pair(PACKAGE, ofPackage(software));
    return Long.toHexString(Fnv.number(unordered));
  }

  private static long ofPackage(SoftwarePackage p) {
    return new PackageHash("Package")
        .text("ID", p.id())
        .text("Name", p.name())
        .identifier(p.identifier())
        .text("Version", p.version())
        .text("Release", p.release())
        .number("Epoch", p.epoch())
        .text("Arch", p.arch())
        .truth("Dev", p.dev())
        .text("SrcName", p.srcName())
        .text("SrcVersion", p.srcVersion())
        .text("SrcRelease", p.srcRelease())
        .number("SrcEpoch", p.srcEpoch())
        .texts("Licenses", p.licenses())
        .text("Maintainer", p.maintainer())
        .text("Modularitylabel", p.modularityLabel())
        .repository(p.repositoryClass())
        .truth("Indirect", p.indirect())
        .relationship(p.relationship())
        .texts("DependsOn", p.dependsOn())
        .layer(p.layer())
        .text("FilePath", p.filePath())
        .text("Digest", p.digest())
        .locations(p.locations())
        .texts("InstalledFiles", p.installedFiles())
        .text("AnalyzedBy", p.analyzedBy())
        .hash;
  }

  private PackageHash add(String field, long value) {
    hash = Fnv.number(hash ^ Fnv.pair(Fnv.text(field), value));
    return this;
  }

  private PackageHash text(String field, String value) {
    return value.isEmpty() ? this : add(field, Fnv.text(value));
  }

  private PackageHash number(String field, long value) {
    return value == 0 ? this : add(field, Fnv.number(value));
  }

  private PackageHash truth(String field, boolean value) {
    return value ? add(field, Fnv.truth(true)) : this;
  }

  private PackageHash texts(String field, List<String> values) {
    if (values.isEmpty()) {
      return this;
    }
    long list = 0;
    for (String value : values) {
      list = Fnv.pair(list, Fnv.text(value));
    }
    return add(field, list);
  }

  private PackageHash relationship(Relationship relationship) {
    return number(
        "Relationship",
        switch (relationship) {
          case UNKNOWN -> 0;
          case ROOT -> 1;
          case WORKSPACE -> 2;
          case DIRECT -> 3;
          case INDIRECT -> 4;
        });
  }

  private PackageHash repository(String repositoryClass) {
    return repositoryClass.isEmpty()
        ? this
        : add(
            "Repository", new PackageHash("PackageRepository").text("Class", repositoryClass).hash);
  }

  private PackageHash layer(Layer layer) {
    return layer.equals(Layer.NONE)
        ? this
        : add(
            "Layer",
            new PackageHash("Layer")
                .number("Size", layer.size())
                .text("Digest", layer.digest())
                .text("DiffID", layer.diffId())
                .text("CreatedBy", layer.createdBy())
                .hash);
  }

  private PackageHash locations(List<Location> locations) {
    if (locations.isEmpty()) {
      return this;
    }
    long list = 0;
    for (Location location : locations) {
      PackageHash one =
          new PackageHash("Location")
              .number("StartLine", location.startLine())
              .number("EndLine", location.endLine());
      list = Fnv.pair(list, one.hash);
    }
    return add("Locations", list);
  }

  /// Only packages from SBOMs have names at this point.
  private PackageHash identifier(PackageIdentifier identifier) {
    if (identifier.purl().isEmpty() && identifier.bomRef().isEmpty()) {
      return this;
    }
    return add(
        "Identifier",
        new PackageHash("PkgIdentifier")
            .purl(identifier.purl())
            .text("BOMRef", identifier.bomRef())
            .hash);
  }

  private PackageHash purl(String purl) {
    if (purl.isEmpty()) {
      return this;
    }
    PackageUrl url;
    try {
      url = PackageUrl.parseLoosely(purl);
    } catch (PackageUrl.MalformedException e) {
      // What is no package URL never becomes part of a package there either.
      return this;
    }
    boolean golang = url.type().equals("golang");
    return add(
        "PURL",
        new PackageHash("PackageURL")
            .text("Type", url.type())
            .text("Namespace", lowered(golang, url.namespace()))
            .text("Name", lowered(golang, url.name()))
            .text("Version", url.version())
            .qualifiers(url.qualifiers())
            .text("Subpath", url.subpath())
            .hash);
  }

  /// Trivy still reads Go's modules in small letters, as earlier editions of the specification had
  /// it.
  private static String lowered(boolean really, String name) {
    return really ? name.toLowerCase(Locale.ROOT) : name;
  }

  private PackageHash qualifiers(Map<String, String> qualifiers) {
    if (qualifiers.isEmpty()) {
      return this;
    }
    long list = 0;
    for (Map.Entry<String, String> qualifier : qualifiers.entrySet()) {
      PackageHash one =
          new PackageHash("Qualifier")
              .text("Key", qualifier.getKey())
              .text("Value", qualifier.getValue());
      list = Fnv.pair(list, one.hash);
    }
    return add("Qualifiers", list);
  }
}
