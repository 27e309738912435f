package dev.seawall.conformance.scanner;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seawall.model.BuildInfo;
import dev.seawall.model.Layer;
import dev.seawall.model.SoftwarePackage;
import java.util.ArrayList;
import java.util.List;

/// Reads packages that cases give in the form of the report's `Package`.
final class CasePackages {
  private CasePackages() {}

  static List<SoftwarePackage> read(JsonNode array) {
    List<SoftwarePackage> packages = new ArrayList<>();
    array.forEach(node -> packages.add(readOne(node)));
    return packages;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static SoftwarePackage readOne(JsonNode node) {
    JsonNode layer = node.path("Layer");
    return SoftwarePackage.named(text(node, "Name"), text(node, "Version"))
        .id(text(node, "ID"))
        .release(text(node, "Release"))
        .epoch(node.path("Epoch").asInt())
        .arch(text(node, "Arch"))
        .srcName(text(node, "SrcName"))
        .srcVersion(text(node, "SrcVersion"))
        .srcRelease(text(node, "SrcRelease"))
        .srcEpoch(node.path("SrcEpoch").asInt())
        .modularityLabel(text(node, "Modularitylabel"))
        .repositoryClass(text(node.path("Repository"), "Class"))
        .filePath(text(node, "FilePath"))
        .layer(Layer.of(text(layer, "Digest"), text(layer, "DiffID")))
        .buildInfo(node.has("BuildInfo") ? buildInfo(node.path("BuildInfo")) : null)
        .build();
  }

  private static BuildInfo buildInfo(JsonNode node) {
    return new BuildInfo(texts(node.path("ContentSets")), text(node, "Nvr"), text(node, "Arch"));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText("");
  }
}
