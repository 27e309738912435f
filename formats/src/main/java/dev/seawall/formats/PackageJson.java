package dev.seawall.formats;

import dev.seawall.model.BuildInfo;
import dev.seawall.model.Layer;
import dev.seawall.model.Location;
import dev.seawall.model.PackageIdentifier;
import dev.seawall.model.Relationship;
import dev.seawall.model.SoftwarePackage;
import java.io.IOException;

/// One package as the JSON report lists it.
final class PackageJson {
  private PackageJson() {}

  static void write(JsonWriter json, SoftwarePackage item) throws IOException {
    json.beginObject();
    json.text("ID", item.id());
    json.text("Name", item.name());
    identifier(json, "Identifier", item.identifier());
    json.text("Version", item.version());
    json.text("Release", item.release());
    json.integer("Epoch", item.epoch());
    json.text("Arch", item.arch());
    json.flag("Dev", item.dev());
    json.text("SrcName", item.srcName());
    json.text("SrcVersion", item.srcVersion());
    json.text("SrcRelease", item.srcRelease());
    json.integer("SrcEpoch", item.srcEpoch());
    json.texts("Licenses", item.licenses());
    json.text("Maintainer", item.maintainer());
    json.text("Modularitylabel", item.modularityLabel());
    BuildInfo buildInfo = item.buildInfo();
    if (buildInfo != null) {
      buildInfo(json, buildInfo);
    }
    if (!item.repositoryClass().isEmpty()) {
      json.name("Repository");
      json.beginObject();
      json.text("Class", item.repositoryClass());
      json.endObject();
    }
    json.flag("Indirect", item.indirect());
    if (item.relationship() != Relationship.UNKNOWN) {
      json.text("Relationship", item.relationship().text());
    }
    json.texts("DependsOn", item.dependsOn());
    layer(json, item.layer());
    json.text("FilePath", item.filePath());
    json.text("Digest", item.digest());
    locations(json, item);
    json.texts("InstalledFiles", item.installedFiles());
    json.text("AnalyzedBy", item.analyzedBy());
    json.endObject();
  }

  /// Writes the member with a package's names, unless there are none.
  static void identifier(JsonWriter json, String name, PackageIdentifier identifier)
      throws IOException {
    if (identifier.equals(PackageIdentifier.NONE)) {
      return;
    }
    json.name(name);
    json.beginObject();
    json.text("PURL", identifier.purl());
    json.text("UID", identifier.uid());
    json.text("BOMRef", identifier.bomRef());
    json.endObject();
  }

  /// Writes the member with the layer, unless there is none.
  static void layer(JsonWriter json, Layer layer) throws IOException {
    if (!layer.equals(Layer.NONE)) {
      json.name("Layer");
      JsonReport.layer(json, layer);
    }
  }

  private static void buildInfo(JsonWriter json, BuildInfo buildInfo) throws IOException {
    json.name("BuildInfo");
    json.beginObject();
    json.texts("ContentSets", buildInfo.contentSets());
    json.text("Nvr", buildInfo.nvr());
    json.text("Arch", buildInfo.arch());
    json.endObject();
  }

  private static void locations(JsonWriter json, SoftwarePackage item) throws IOException {
    if (item.locations().isEmpty()) {
      return;
    }
    json.name("Locations");
    json.beginArray();
    for (Location location : item.locations()) {
      json.element();
      json.beginObject();
      json.integer("StartLine", location.startLine());
      json.integer("EndLine", location.endLine());
      json.endObject();
    }
    json.endArray();
  }
}
