package dev.seawall.conformance.scanner;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seawall.artifact.Blob;
import dev.seawall.artifact.PackageLicenses;
import dev.seawall.artifact.PackageList;
import dev.seawall.model.SoftwarePackage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// The packages of apk, dpkg and rpm. Rules on short texts are judged by a database with that text
/// in it.
final class SystemPackageCases implements LockfileCases {
  private static final String RPM = "var/lib/rpm/Packages.db";

  @Override
  public Optional<String> reasonToSkip(LockfileCase oneCase) {
    return sort(oneCase) == Sort.UNKNOWN
        ? Optional.of("test " + oneCase.test() + " is not known")
        : Optional.empty();
  }

  private enum Sort {
    REQUIRED,
    APK,
    DPKG,
    LICENSE,
    MAINTAINER,
    RPM,
    SOURCE_RPM,
    RPM_MANIFEST,
    UNKNOWN
  }

  private static Sort sort(LockfileCase oneCase) {
    JsonNode row = oneCase.row();
    if (oneCase.level().equals("required")) {
      return Sort.REQUIRED;
    }
    if (row.has("testFile") && oneCase.test().contains("License")) {
      return Sort.LICENSE;
    }
    return switch (oneCase.ecosystem()) {
      case "pkg/apk" -> row.has("path") ? Sort.APK : Sort.UNKNOWN;
      case "pkg/dpkg" ->
          row.has("txtar") ? Sort.DPKG : row.has("maintainer") ? Sort.MAINTAINER : Sort.UNKNOWN;
      default ->
          row.has("filename")
              ? Sort.SOURCE_RPM
              : row.has("content")
                  ? Sort.RPM_MANIFEST
                  : row.path("mock").has("packages") ? Sort.RPM : Sort.UNKNOWN;
    };
  }

  @Override
  public Optional<String> firstDifference(LockfileCase oneCase) throws IOException {
    JsonNode row = oneCase.row();
    return switch (sort(oneCase)) {
      case REQUIRED ->
          equal(
              row.path("want").asBoolean(),
              OsEvidence.isWanted(analyzer(oneCase), row.path("filePath").asText()));
      case APK -> {
        byte[] database = oneCase.bytes(row.path("path").asText());
        yield samePackages(row, OsEvidence.of(Map.of("lib/apk/db/installed", database)));
      }
      case DPKG -> dpkg(oneCase);
      case LICENSE -> license(oneCase);
      case MAINTAINER -> maintainer(row);
      case RPM ->
          samePackages(
              row,
              OsEvidence.of(Map.of(RPM, RpmFixture.database(row.path("mock").path("packages")))));
      case SOURCE_RPM -> sourceRpm(row);
      case RPM_MANIFEST ->
          samePackages(
              row,
              OsEvidence.of(
                  Map.of(
                      "var/lib/rpmmanifest/container-manifest-2",
                      row.path("content").asText().getBytes(StandardCharsets.UTF_8))));
      case UNKNOWN -> Optional.of("the test is not known");
    };
  }

  private static String analyzer(LockfileCase oneCase) {
    String test = oneCase.test();
    return switch (oneCase.ecosystem()) {
      case "pkg/apk" -> "apk";
      case "pkg/dpkg" -> test.contains("License") ? "dpkg-license" : "dpkg";
      default -> test.contains("rpmqa") || test.contains("Manifest") ? "rpmqa" : "rpm";
    };
  }

  private static Optional<String> dpkg(LockfileCase oneCase) throws IOException {
    String archive = Files.readString(oneCase.input(oneCase.row().path("txtar").asText()));
    Blob found = OsEvidence.of(Txtar.files(archive));
    JsonNode lists = oneCase.row().path("want").path("PackageInfos");
    if (lists.size() != found.packageLists().size()) {
      return Optional.of("expected " + lists.size() + " lists, got " + found.packageLists().size());
    }
    for (int i = 0; i < lists.size(); i++) {
      PackageList list = found.packageLists().get(i);
      Optional<String> difference =
          equal(lists.path(i).path("FilePath").asText(), list.filePath())
              .or(comparison(lists.path(i).path("Packages"), list.packages()));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return OsEvidence.firstDifference(oneCase.row().path("wantErr").asText(""), found);
  }

  private static Supplier<Optional<String>> comparison(
      JsonNode expected, List<SoftwarePackage> found) {
    return () -> PackageComparison.firstDifference(expected, found);
  }

  private static Optional<String> license(LockfileCase oneCase) throws IOException {
    JsonNode row = oneCase.row();
    byte[] content = oneCase.bytes(row.path("testFile").asText());
    List<PackageLicenses> expected = new ArrayList<>();
    for (JsonNode license : row.path("want").path("Licenses")) {
      List<String> names = new ArrayList<>();
      license.path("Findings").forEach(finding -> names.add(finding.path("Name").asText()));
      expected.add(
          new PackageLicenses(
              license.path("FilePath").asText(), license.path("PkgName").asText(), names));
    }
    Blob found = OsEvidence.of(Map.of(row.path("filePath").asText(), content));
    return equal(expected, found.packageLicenses());
  }

  private static Optional<String> maintainer(JsonNode row) {
    String status = "Package: a\nVersion: 1\nMaintainer: " + row.path("maintainer").asText() + "\n";
    Blob found =
        OsEvidence.of(Map.of("var/lib/dpkg/status", status.getBytes(StandardCharsets.UTF_8)));
    String expected = row.path("want").asBoolean() ? "third-party" : "official";
    return equal(expected, packages(found).getFirst().repositoryClass());
  }

  private static Optional<String> sourceRpm(JsonNode row) {
    SoftwarePackage found =
        packages(OsEvidence.of(Map.of(RPM, RpmFixture.withSource(row.path("filename").asText()))))
            .getFirst();
    List<String> expected =
        List.of(
            row.path("wantName").asText(),
            row.path("wantVer").asText(),
            row.path("wantRel").asText());
    return equal(expected, List.of(found.srcName(), found.srcVersion(), found.srcRelease()));
  }

  private static Optional<String> samePackages(JsonNode row, Blob found) {
    String error = row.path("wantErr").asText("");
    if (!error.isEmpty()) {
      return OsEvidence.firstDifference(error, found);
    }
    JsonNode files = row.path("wantFiles");
    return PackageComparison.firstDifference(row.path("wantPkgs"), packages(found))
        .or(() -> files.isArray() ? sameFiles(files, found) : Optional.empty());
  }

  private static Optional<String> sameFiles(JsonNode files, Blob found) {
    List<String> expected = new ArrayList<>();
    files.forEach(file -> expected.add(file.asText()));
    return equal(expected, found.systemFiles());
  }

  private static List<SoftwarePackage> packages(Blob found) {
    return found.packageLists().stream().flatMap(list -> list.packages().stream()).toList();
  }

  static Optional<String> equal(Object expected, Object got) {
    return Objects.equals(expected, got)
        ? Optional.empty()
        : Optional.of("expected " + expected + ", got " + got);
  }
}
