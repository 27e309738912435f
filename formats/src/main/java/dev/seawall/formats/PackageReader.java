package dev.seawall.formats;

import dev.seawall.model.BuildInfo;
import dev.seawall.model.Location;
import dev.seawall.model.PackageIdentifier;
import dev.seawall.model.Relationship;
import dev.seawall.model.SoftwarePackage;
import dev.seawall.model.SoftwarePackageBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads the packages of a JSON report.
final class PackageReader {
  private PackageReader() {}

  static SoftwarePackage read(JsonFields fields) throws IOException {
    SoftwarePackageBuilder item = SoftwarePackage.named("", "");
    if (fields.object()) {
      while (fields.next()) {
        if (!name(item, fields) && !origin(item, fields) && !place(item, fields)) {
          fields.skip();
        }
      }
    }
    return item.build();
  }

  private static boolean name(SoftwarePackageBuilder item, JsonFields fields) throws IOException {
    switch (fields.key()) {
      case "ID" -> item.id(fields.text());
      case "Name" -> item.name(fields.text());
      case "Identifier" -> item.identifier(identifier(fields));
      case "Version" -> item.version(fields.text());
      case "Release" -> item.release(fields.text());
      case "Epoch" -> item.epoch(fields.integer());
      case "Arch" -> item.arch(fields.text());
      case "Dev" -> item.dev(fields.flag());
      case "Licenses" -> item.licenses(fields.texts());
      case "Maintainer" -> item.maintainer(fields.text());
      case "Modularitylabel" -> item.modularityLabel(fields.text());
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean origin(SoftwarePackageBuilder item, JsonFields fields) throws IOException {
    switch (fields.key()) {
      case "SrcName" -> item.srcName(fields.text());
      case "SrcVersion" -> item.srcVersion(fields.text());
      case "SrcRelease" -> item.srcRelease(fields.text());
      case "SrcEpoch" -> item.srcEpoch(fields.integer());
      case "BuildInfo" -> buildInfo(item, fields);
      case "Repository" -> repository(item, fields);
      case "Indirect" -> item.indirect(fields.flag());
      case "Relationship" ->
          item.relationship(Relationship.ofText(fields.text()).orElse(Relationship.UNKNOWN));
      case "DependsOn" -> item.dependsOn(fields.texts());
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean place(SoftwarePackageBuilder item, JsonFields fields) throws IOException {
    switch (fields.key()) {
      case "Layer" -> item.layer(MetadataReader.layer(fields));
      case "FilePath" -> item.filePath(fields.text());
      case "Digest" -> item.digest(fields.text());
      case "Locations" -> item.locations(locations(fields));
      case "InstalledFiles" -> item.installedFiles(fields.texts());
      case "AnalyzedBy" -> item.analyzedBy(fields.text());
      default -> {
        return false;
      }
    }
    return true;
  }

  static PackageIdentifier identifier(JsonFields fields) throws IOException {
    String purl = "";
    String uid = "";
    String bomRef = "";
    if (fields.object()) {
      while (fields.next()) {
        switch (fields.key()) {
          case "PURL" -> purl = fields.text();
          case "UID" -> uid = fields.text();
          case "BOMRef" -> bomRef = fields.text();
          default -> fields.skip();
        }
      }
    }
    return new PackageIdentifier(purl, uid, bomRef);
  }

  private static void buildInfo(SoftwarePackageBuilder item, JsonFields fields) throws IOException {
    if (!fields.object()) {
      return;
    }
    List<String> contentSets = List.of();
    String nvr = "";
    String arch = "";
    while (fields.next()) {
      switch (fields.key()) {
        case "ContentSets" -> contentSets = fields.texts();
        case "Nvr" -> nvr = fields.text();
        case "Arch" -> arch = fields.text();
        default -> fields.skip();
      }
    }
    item.buildInfo(new BuildInfo(contentSets, nvr, arch));
  }

  private static void repository(SoftwarePackageBuilder item, JsonFields fields)
      throws IOException {
    if (fields.object()) {
      while (fields.next()) {
        if (fields.key().equals("Class")) {
          item.repositoryClass(fields.text());
        } else {
          fields.skip();
        }
      }
    }
  }

  private static List<Location> locations(JsonFields fields) throws IOException {
    List<Location> locations = new ArrayList<>();
    if (fields.array()) {
      while (fields.nextElement()) {
        int start = 0;
        int end = 0;
        if (fields.object()) {
          while (fields.next()) {
            switch (fields.key()) {
              case "StartLine" -> start = fields.integer();
              case "EndLine" -> end = fields.integer();
              default -> fields.skip();
            }
          }
        }
        locations.add(new Location(start, end));
      }
    }
    return locations;
  }
}
