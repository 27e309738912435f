package dev.seawall.conformance.scanner;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seawall.artifact.Blob;
import dev.seawall.model.BuildInfo;
import dev.seawall.model.OperatingSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Release files, the addresses of Alpine's repositories, and Red Hat's build files.
final class ReleaseCases implements LockfileCases {
  /// The file that a test of the origin hands to its analyser, whatever the input is called.
  private static final Map<String, String> PATHS =
      Map.ofEntries(
          Map.entry("almaOSAnalyzer", "etc/almalinux-release"),
          Map.entry("AlpineReleaseOSAnalyzer", "etc/alpine-release"),
          Map.entry("amazonlinuxOSAnalyzer", "etc/system-release"),
          Map.entry("centosOSAnalyzer", "etc/centos-release"),
          Map.entry("debianOSAnalyzer", "etc/debian_version"),
          Map.entry("fedoraOSAnalyzer", "etc/fedora-release"),
          Map.entry("oracleOSAnalyzer", "etc/oracle-release"),
          Map.entry("osReleaseAnalyzer", "etc/os-release"),
          Map.entry("redhatOSAnalyzer", "etc/redhat-release"),
          Map.entry("rockyOSAnalyzer", "etc/rocky-release"),
          Map.entry("ubuntuESMAnalyzer", "var/lib/ubuntu-advantage/status.json"),
          Map.entry("ubuntuOSAnalyzer", "etc/lsb-release"),
          Map.entry("apkRepoAnalyzer", "etc/apk/repositories"),
          Map.entry("contentManifestAnalyzer", "root/buildinfo/content_manifests/a.json"),
          Map.entry("dockerfileAnalyzer", "root/buildinfo/Dockerfile"));

  @Override
  public Optional<String> reasonToSkip(LockfileCase oneCase) {
    boolean known = subject(oneCase).isPresent();
    boolean readable = !content(oneCase).isEmpty() || oneCase.row().has("want");
    return known && readable
        ? Optional.empty()
        : Optional.of("test " + oneCase.test() + " is not known");
  }

  private static Optional<String> subject(LockfileCase oneCase) {
    return PATHS.keySet().stream().filter(oneCase.test()::contains).findFirst();
  }

  /// Where the content is: the text itself, or the name of an input.
  private static String content(LockfileCase oneCase) {
    JsonNode row = oneCase.row();
    return row.path("input").has("Content")
        ? "text"
        : row.path("testFile").asText(row.path("inputFile").asText(row.path("input").asText("")));
  }

  @Override
  public Optional<String> firstDifference(LockfileCase oneCase) throws IOException {
    String usual = PATHS.get(subject(oneCase).orElseThrow());
    JsonNode row = oneCase.row();
    String content = content(oneCase);
    if (content.isEmpty()) {
      String path = row.path("filePath").asText();
      return SystemPackageCases.equal(
          row.path("want").asBoolean(), OsEvidence.isWanted(analyzer(oneCase), path));
    }
    String given = row.path("input").path("FilePath").asText(row.path("filePath").asText(""));
    String path = given.isEmpty() ? usual : given.startsWith("/") ? given.substring(1) : given;
    byte[] bytes =
        content.equals("text")
            ? row.at("/input/Content/text").asText().getBytes(StandardCharsets.UTF_8)
            : oneCase.bytes(content);
    Blob found = OsEvidence.of(Map.of(path, bytes));
    JsonNode want = row.has("wantResult") ? row.path("wantResult") : row.path("want");
    Optional<String> byOs =
        SystemPackageCases.equal(operatingSystem(want.path("OS")), found.os())
            .or(() ->
                SystemPackageCases.equal(
                    want.path("Repository").path("Release").asText(""), found.repositoryRelease()))
            .or(() -> sameBuild(want.path("BuildInfo"), found));
    return byOs.or(() -> OsEvidence.firstDifference(row.path("wantErr").asText(""), found));
  }

  private static String analyzer(LockfileCase oneCase) {
    return switch (oneCase.ecosystem()) {
      case "repo/apk" -> "apk-repo";
      case "buildinfo" ->
          oneCase.test().contains("contentManifest")
              ? "redhat-content-manifest"
              : "redhat-dockerfile";
      default -> "os-release";
    };
  }

  private static OperatingSystem operatingSystem(JsonNode os) {
    return new OperatingSystem(
        os.path("Family").asText(""),
        os.path("Name").asText(""),
        os.path("Eosl").asBoolean(),
        os.path("Extended").asBoolean(os.path("extended").asBoolean()),
        "");
  }

  private static Optional<String> sameBuild(JsonNode want, Blob found) {
    List<String> sets = new ArrayList<>();
    want.path("ContentSets").forEach(set -> sets.add(set.asText()));
    BuildInfo expected =
        new BuildInfo(sets, want.path("Nvr").asText(""), want.path("Arch").asText(""));
    BuildInfo none = new BuildInfo(List.of(), "", "");
    return SystemPackageCases.equal(expected, Objects.requireNonNullElse(found.buildInfo(), none));
  }
}
