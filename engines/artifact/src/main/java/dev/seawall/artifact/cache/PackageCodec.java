package dev.seawall.artifact.cache;

import dev.seawall.model.BuildInfo;
import dev.seawall.model.ExternalReference;
import dev.seawall.model.Layer;
import dev.seawall.model.Location;
import dev.seawall.model.PackageIdentifier;
import dev.seawall.model.Relationship;
import dev.seawall.model.SoftwarePackage;
import dev.seawall.model.SoftwarePackageBuilder;

/// Writes and reads packages, field by field in a fixed order. A change here raises
/// [BlobCodec#VERSION].
final class PackageCodec {
  private static final int DEV = 1;
  private static final int INDIRECT = 2;

  private PackageCodec() {}

  static void write(Encoder out, SoftwarePackage p) {
    out.text(p.id());
    out.text(p.name());
    out.text(p.version());
    out.text(p.release());
    out.number(p.epoch());
    out.text(p.arch());
    out.number((p.dev() ? DEV : 0) | (p.indirect() ? INDIRECT : 0));
    out.text(p.relationship().text());
    out.text(p.srcName());
    out.text(p.srcVersion());
    out.text(p.srcRelease());
    out.number(p.srcEpoch());
    out.texts(p.licenses());
    out.text(p.maintainer());
    out.text(p.modularityLabel());
    BuildInfo info = p.buildInfo();
    out.number(info == null ? 0 : 1);
    if (info != null) {
      write(out, info);
    }
    out.text(p.repositoryClass());
    out.texts(p.dependsOn());
    out.text(p.filePath());
    out.text(p.digest());
    out.list(p.locations(), PackageCodec::write);
    out.texts(p.installedFiles());
    out.text(p.analyzedBy());
    out.list(p.externalReferences(), PackageCodec::write);
    write(out, p.identifier());
    write(out, p.layer());
  }

  static SoftwarePackage read(Decoder in) {
    String id = in.text();
    SoftwarePackageBuilder builder = SoftwarePackage.named(in.text(), in.text()).id(id);
    builder.release(in.text()).epoch(in.smallNumber()).arch(in.text());
    long flags = in.number();
    builder.dev((flags & DEV) != 0).indirect((flags & INDIRECT) != 0);
    builder.relationship(relationship(in.text()));
    builder.srcName(in.text()).srcVersion(in.text()).srcRelease(in.text());
    builder.srcEpoch(in.smallNumber()).licenses(in.texts()).maintainer(in.text());
    builder.modularityLabel(in.text());
    if (in.number() != 0) {
      builder.buildInfo(readBuildInfo(in));
    }
    builder.repositoryClass(in.text()).dependsOn(in.texts()).filePath(in.text());
    builder.digest(in.text()).locations(in.list(PackageCodec::readLocation));
    builder.installedFiles(in.texts()).analyzedBy(in.text());
    builder.externalReferences(in.list(PackageCodec::readReference));
    builder.identifier(readIdentifier(in)).layer(readLayer(in));
    return builder.build();
  }

  static void write(Encoder out, BuildInfo info) {
    out.texts(info.contentSets());
    out.text(info.nvr());
    out.text(info.arch());
  }

  static BuildInfo readBuildInfo(Decoder in) {
    return new BuildInfo(in.texts(), in.text(), in.text());
  }

  private static void write(Encoder out, Location location) {
    out.number(location.startLine());
    out.number(location.endLine());
  }

  private static Location readLocation(Decoder in) {
    return new Location(in.smallNumber(), in.smallNumber());
  }

  private static void write(Encoder out, ExternalReference reference) {
    out.text(reference.type());
    out.text(reference.url());
  }

  private static ExternalReference readReference(Decoder in) {
    return new ExternalReference(in.text(), in.text());
  }

  private static void write(Encoder out, PackageIdentifier identifier) {
    out.text(identifier.purl());
    out.text(identifier.uid());
    out.text(identifier.bomRef());
  }

  private static PackageIdentifier readIdentifier(Decoder in) {
    String purl = in.text();
    String uid = in.text();
    String bomRef = in.text();
    return purl.isEmpty() && uid.isEmpty() && bomRef.isEmpty()
        ? PackageIdentifier.NONE
        : new PackageIdentifier(purl, uid, bomRef);
  }

  private static void write(Encoder out, Layer layer) {
    out.number(layer.size());
    out.text(layer.digest());
    out.text(layer.diffId());
    out.text(layer.createdBy());
  }

  private static Layer readLayer(Decoder in) {
    Layer layer = new Layer(in.number(), in.text(), in.text(), in.text());
    return layer.equals(Layer.NONE) ? Layer.NONE : layer;
  }

  private static Relationship relationship(String text) {
    return Relationship.ofText(text).orElseThrow(() -> new DamagedException("no relationship"));
  }
}
