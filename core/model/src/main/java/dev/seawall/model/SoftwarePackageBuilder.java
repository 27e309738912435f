package dev.seawall.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fills a [SoftwarePackage]; what is not set is absent. Not for more than one thread.
public final class SoftwarePackageBuilder {
  private String id = "";
  private String name = "";
  private PackageIdentifier identifier = PackageIdentifier.NONE;
  private String version = "";
  private String release = "";
  private int epoch;
  private String arch = "";
  private boolean dev;
  private String srcName = "";
  private String srcVersion = "";
  private String srcRelease = "";
  private int srcEpoch;
  private List<String> licenses = List.of();
  private String maintainer = "";
  private String modularityLabel = "";
  private @Nullable BuildInfo buildInfo;
  private String repositoryClass = "";
  private boolean indirect;
  private Relationship relationship = Relationship.UNKNOWN;
  private List<String> dependsOn = List.of();
  private Layer layer = Layer.NONE;
  private String filePath = "";
  private String digest = "";
  private List<Location> locations = List.of();
  private List<String> installedFiles = List.of();
  private String analyzedBy = "";
  private List<ExternalReference> externalReferences = List.of();

  SoftwarePackageBuilder() {}

  SoftwarePackageBuilder(SoftwarePackage from) {
    id = from.id();
    name = from.name();
    identifier = from.identifier();
    version = from.version();
    release = from.release();
    epoch = from.epoch();
    arch = from.arch();
    dev = from.dev();
    srcName = from.srcName();
    srcVersion = from.srcVersion();
    srcRelease = from.srcRelease();
    srcEpoch = from.srcEpoch();
    licenses = from.licenses();
    maintainer = from.maintainer();
    modularityLabel = from.modularityLabel();
    buildInfo = from.buildInfo();
    repositoryClass = from.repositoryClass();
    indirect = from.indirect();
    relationship = from.relationship();
    dependsOn = from.dependsOn();
    layer = from.layer();
    filePath = from.filePath();
    digest = from.digest();
    locations = from.locations();
    installedFiles = from.installedFiles();
    analyzedBy = from.analyzedBy();
    externalReferences = from.externalReferences();
  }

  public SoftwarePackageBuilder id(String value) {
    id = value;
    return this;
  }

  public SoftwarePackageBuilder name(String value) {
    name = value;
    return this;
  }

  public SoftwarePackageBuilder identifier(PackageIdentifier value) {
    identifier = value;
    return this;
  }

  public SoftwarePackageBuilder version(String value) {
    version = value;
    return this;
  }

  public SoftwarePackageBuilder release(String value) {
    release = value;
    return this;
  }

  public SoftwarePackageBuilder epoch(int value) {
    epoch = value;
    return this;
  }

  public SoftwarePackageBuilder arch(String value) {
    arch = value;
    return this;
  }

  public SoftwarePackageBuilder dev(boolean value) {
    dev = value;
    return this;
  }

  public SoftwarePackageBuilder srcName(String value) {
    srcName = value;
    return this;
  }

  public SoftwarePackageBuilder srcVersion(String value) {
    srcVersion = value;
    return this;
  }

  public SoftwarePackageBuilder srcRelease(String value) {
    srcRelease = value;
    return this;
  }

  public SoftwarePackageBuilder srcEpoch(int value) {
    srcEpoch = value;
    return this;
  }

  public SoftwarePackageBuilder licenses(List<String> value) {
    licenses = value;
    return this;
  }

  public SoftwarePackageBuilder maintainer(String value) {
    maintainer = value;
    return this;
  }

  public SoftwarePackageBuilder modularityLabel(String value) {
    modularityLabel = value;
    return this;
  }

  public SoftwarePackageBuilder buildInfo(@Nullable BuildInfo value) {
    buildInfo = value;
    return this;
  }

  public SoftwarePackageBuilder repositoryClass(String value) {
    repositoryClass = value;
    return this;
  }

  public SoftwarePackageBuilder indirect(boolean value) {
    indirect = value;
    return this;
  }

  public SoftwarePackageBuilder relationship(Relationship value) {
    relationship = value;
    return this;
  }

  public SoftwarePackageBuilder dependsOn(List<String> value) {
    dependsOn = value;
    return this;
  }

  public SoftwarePackageBuilder layer(Layer value) {
    layer = value;
    return this;
  }

  public SoftwarePackageBuilder filePath(String value) {
    filePath = value;
    return this;
  }

  public SoftwarePackageBuilder digest(String value) {
    digest = value;
    return this;
  }

  public SoftwarePackageBuilder locations(List<Location> value) {
    locations = value;
    return this;
  }

  public SoftwarePackageBuilder installedFiles(List<String> value) {
    installedFiles = value;
    return this;
  }

  public SoftwarePackageBuilder analyzedBy(String value) {
    analyzedBy = value;
    return this;
  }

  public SoftwarePackageBuilder externalReferences(List<ExternalReference> value) {
    externalReferences = value;
    return this;
  }

  /// The package as filled so far; the builder can go on.
  public SoftwarePackage build() {
    return new SoftwarePackage(
        id,
        name,
        identifier,
        version,
        release,
        epoch,
        arch,
        dev,
        srcName,
        srcVersion,
        srcRelease,
        srcEpoch,
        licenses,
        maintainer,
        modularityLabel,
        buildInfo,
        repositoryClass,
        indirect,
        relationship,
        dependsOn,
        layer,
        filePath,
        digest,
        locations,
        installedFiles,
        analyzedBy,
        externalReferences);
  }
}
