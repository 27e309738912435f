package dev.seawall.conformance.scanner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seawall.advisory.AdvisoryDatabase;
import dev.seawall.advisory.AdvisoryException;
import dev.seawall.advisory.match.Ecosystem;
import dev.seawall.advisory.match.LanguageMatcher;
import dev.seawall.advisory.match.MatchContext;
import dev.seawall.advisory.match.OsMatcher;
import dev.seawall.advisory.match.OsMatchers;
import dev.seawall.advisory.match.OsRelease;
import dev.seawall.advisory.match.SealLibraries;
import dev.seawall.advisory.match.Supplier;
import dev.seawall.conformance.DataFolder;
import dev.seawall.conformance.Verdicts;
import dev.seawall.model.OperatingSystem;
import dev.seawall.model.SoftwarePackage;
import dev.seawall.model.Vulnerability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cases about matching: a case of the origin's tests of its matchers, and a database of its own.
final class MatchCases {
  private static final DateTimeFormatter LENIENT =
      DateTimeFormatter.ISO_LOCAL_DATE_TIME.withResolverStyle(ResolverStyle.LENIENT);

  private final DataFolder data;
  private final JsonNode oneCase;
  private final JsonNode arguments;
  private final String driver;

  /// Something done with the case's database.
  private interface Work<T> {
    T with(MatchContext context) throws IOException;
  }

  MatchCases(DataFolder data, JsonNode oneCase) {
    this.data = data;
    this.oneCase = oneCase;
    this.arguments = oneCase.path("args");
    String path = oneCase.path("driver").asText();
    this.driver = path.substring(path.lastIndexOf('/') + 1);
  }

  /// What judges the case; empty if it is of another kind.
  Optional<Verdicts.Case> rule() {
    return switch (oneCase.path("test").asText()) {
      case "TestDriver_Detect" -> Optional.of(() -> findings(this::libraries));
      case "TestScanner_Detect" -> matcherRule(() -> findings(this::operatingSystem));
      case "TestScanner_IsSupportedVersion" -> Optional.of(this::isSupported);
      case "TestDetector_Detect", "TestDropThirdPartyPackages", "TestScanner_FilterPackages" ->
          Optional.of(this::judged);
      case "TestNewDetector" -> Optional.of(this::hasMatcher);
      case "TestSupplier" -> supplier().map(supplier -> () -> supplies(supplier));
      case "TestScanner_IsVulnerable" -> supplier().map(supplier -> () -> isVulnerable(supplier));
      case "TestSealSecurity_Match" -> Optional.of(() -> seal("want"));
      case "Test_lookupSupplier" -> Optional.of(() -> seal("wantMatch"));
      default -> Optional.empty();
    };
  }

  private Optional<Verdicts.Case> matcherRule(Verdicts.Case rule) {
    return supplier().isPresent() || !family().isEmpty() ? Optional.of(rule) : Optional.empty();
  }

  private Optional<String> findings(Work<List<Vulnerability>> matching) throws IOException {
    String error = oneCase.path("wantErr").asText("");
    try {
      List<Vulnerability> found = withDatabase(paths(oneCase.path("fixtures")), matching);
      return error.isEmpty()
          ? FindingJson.firstDifference(oneCase.path("want"), found)
          : Optional.of("expected the error '" + error + "'");
    } catch (AdvisoryException e) {
      String message = String.valueOf(e.getMessage());
      return !error.isEmpty() && message.contains(error) ? Optional.empty() : Optional.of(message);
    }
  }

  private List<Vulnerability> libraries(MatchContext context) {
    SoftwarePackage installed =
        SoftwarePackage.named(arguments.path("pkgName").asText(), arguments.path("pkgVer").asText())
            .id(arguments.path("pkgID").asText(""))
            .build();
    return Ecosystem.ofType(oneCase.path("libType").asText())
        .map(ecosystem -> new LanguageMatcher(context).match(ecosystem, List.of(installed)))
        .orElseGet(List::of);
  }

  private List<Vulnerability> operatingSystem(MatchContext context) {
    JsonNode repository = arguments.path("repo");
    OsRelease release =
        new OsRelease(
            family(), arguments.path("osVer").asText(""), repository.path("Release").asText(""));
    return matcher(context).match(release, packages());
  }

  private Optional<String> isSupported() throws IOException {
    String family = familyNamed(first(arguments.path("osFamily"), oneCase.path("osFamily")));
    String version = first(arguments.path("osVer"), oneCase.path("osVersion"));
    JsonNode wanted = oneCase.has("want") ? oneCase.path("want") : oneCase.path("expected");
    boolean supported =
        withDatabase(
            List.of(),
            context ->
                OsMatchers.ofFamily(family, context)
                    .orElseThrow(() -> new AdvisoryException("unknown family " + family))
                    .isSupported(new OsRelease(family, version), context));
    return RangeCases.difference(wanted.asBoolean(), supported);
  }

  private Optional<String> judged() throws IOException {
    JsonNode wanted =
        oneCase.has("wantDetected") ? oneCase.path("wantDetected") : oneCase.path("want");
    List<SoftwarePackage> kept =
        withDatabase(List.of(), context -> OsMatchers.judged(matcher(context), packages()));
    return RangeCases.difference(CasePackages.read(wanted), kept);
  }

  private Optional<String> hasMatcher() throws IOException {
    JsonNode os = oneCase.path("target").path("OS");
    OperatingSystem system =
        OperatingSystem.of(os.path("Family").asText(), os.path("Name").asText());
    boolean found =
        withDatabase(List.of(), context -> OsMatchers.of(system, packages(), context).isPresent());
    String message = OsMatchers.notJudged(system.family(), system.name());
    String error = oneCase.path("wantErr").asText("");
    return error.isEmpty()
        ? RangeCases.difference(true, found)
        : RangeCases.difference(true, !found && message.contains(error));
  }

  private Optional<String> supplies(Supplier supplier) {
    JsonNode os = oneCase.path("os");
    OperatingSystem system =
        new OperatingSystem(
            os.path("Family").asText(),
            os.path("Name").asText(""),
            false,
            false,
            os.path("Supplier").asText(""));
    boolean wanted =
        oneCase.has("wantNil")
            ? !oneCase.path("wantNil").asBoolean()
            : oneCase.path("want").asBoolean();
    return RangeCases.difference(wanted, supplier.supplies(system, packages()));
  }

  /// The origin asks its matcher about a version and an advisory; we put both where they belong.
  private Optional<String> isVulnerable(Supplier supplier) throws IOException {
    String version = oneCase.path("installedVersion").asText();
    SoftwarePackage installed =
        SoftwarePackage.named("package", version).srcName("package").srcVersion(version).build();
    String base = oneCase.path("baseOS").asText("debian");
    OsRelease release =
        new OsRelease(
            base,
            switch (base) {
              case "alpine" -> "3.18";
              case "redhat" -> "9";
              case "ubuntu" -> "22.04";
              default -> "12";
            });
    Path fixtures = Files.createTempFile("advisory", ".yaml");
    try {
      Files.writeString(fixtures, advisoryEverywhere().toString());
      boolean found =
          withDatabase(
              List.of(fixtures),
              context ->
                  !OsMatchers.of(supplier, base, context)
                      .match(release, List.of(installed))
                      .isEmpty());
      return RangeCases.difference(oneCase.path("want").asBoolean(), found);
    } finally {
      Files.delete(fixtures);
    }
  }

  private Optional<String> seal(String wanted) {
    Ecosystem ecosystem = Ecosystem.named(oneCase.path("eco").asText()).orElseThrow();
    SealLibraries.Match match =
        SealLibraries.match(
            ecosystem, oneCase.path("pkgName").asText(), oneCase.path("pkgVer").asText(""));
    String prefix = oneCase.path("wantPrefix").asText("");
    if (!prefix.isEmpty() && !prefix.equals(SealLibraries.bucketPrefix(ecosystem))) {
      return Optional.of("got the prefix " + SealLibraries.bucketPrefix(ecosystem));
    }
    return RangeCases.difference(
        oneCase.path(wanted).asText(),
        switch (match) {
          case NONE -> "NoMatch";
          case CANDIDATE -> "Candidate";
          case MATCHED -> "Matched";
        });
  }

  private List<SoftwarePackage> packages() {
    return CasePackages.read(arguments.has("pkgs") ? arguments.path("pkgs") : oneCase.path("pkgs"));
  }

  private Optional<Supplier> supplier() {
    return Optional.ofNullable(
        switch (driver) {
          case "rapidfort" -> Supplier.RAPID_FORT;
          case "rootio" -> Supplier.ROOT_IO;
          case "seal" -> Supplier.SEAL;
          default -> null;
        });
  }

  /// The matcher that the case is about; the plainest of all for cases about none in particular.
  private OsMatcher matcher(MatchContext context) {
    String family = family().isEmpty() ? "debian" : family();
    return supplier()
        .map(supplier -> OsMatchers.of(supplier, family, context))
        .or(() -> OsMatchers.ofFamily(family, context))
        .orElseThrow();
  }

  /// The family of the case's matcher; empty if there is none.
  private String family() {
    return switch (driver) {
      case "azure" ->
          arguments.path("dist").asText().equals("Mariner") ? "cbl-mariner" : "azurelinux";
      case "suse" -> familyNamed(oneCase.path("distribution").asText());
      case "rapidfort", "rootio", "seal" -> oneCase.path("baseOS").asText("");
      case "alma",
          "alpine",
          "amazon",
          "bottlerocket",
          "chainguard",
          "debian",
          "echo",
          "minimos",
          "oracle",
          "photon",
          "redhat",
          "rocky",
          "ubuntu",
          "wolfi" ->
          driver;
      default -> "";
    };
  }

  /// The origin's other names of families.
  private static String familyNamed(String name) {
    return switch (name) {
      case "OpenSUSE", "opensuse.leap" -> "opensuse-leap";
      case "OpenSUSETumbleweed", "opensuse.tumbleweed" -> "opensuse-tumbleweed";
      case "SUSEEnterpriseLinux", "suse linux enterprise server" -> "sles";
      case "SUSEEnterpriseLinuxMicro", "suse linux enterprise micro" -> "slem";
      default -> name;
    };
  }

  private static String first(JsonNode one, JsonNode other) {
    return one.isMissingNode() ? other.asText() : one.asText();
  }

  /// The case's advisory in all buckets where the suppliers' matchers may look for it, as fixtures
  /// in JSON, which is YAML too.
  private JsonNode advisoryEverywhere() {
    ArrayNode fixtures = JsonNodeFactory.instance.arrayNode();
    for (String name :
        List.of(
            "root.io debian 12",
            "rapidfort ubuntu 22.04",
            "rapidfort ubuntu",
            "rapidfort alpine 3.18",
            "rapidfort Red Hat",
            "rapidfort Red Hat 8",
            "rapidfort Red Hat 9",
            "rapidfort fedora 39")) {
      ObjectNode inner = fixtures.addObject().put("bucket", name).putArray("pairs").addObject();
      ObjectNode pair = inner.put("bucket", "package").putArray("pairs").addObject();
      ObjectNode value = pair.put("key", "CVE-0-0").putObject("value");
      value.set("VulnerableVersions", oneCase.path("vulnerableRanges").deepCopy());
      if (oneCase.has("patchedVersions")) {
        value.set("PatchedVersions", oneCase.path("patchedVersions").deepCopy());
      }
    }
    return fixtures;
  }

  private List<Path> paths(JsonNode names) {
    List<Path> paths = new ArrayList<>();
    names.forEach(name -> paths.add(data.resolve(name.asText())));
    return paths;
  }

  private <T> T withDatabase(List<Path> fixtures, Work<T> work) throws IOException {
    Path folder = Files.createTempDirectory("detect");
    try {
      FixtureDatabase.write(fixtures, folder);
      try (AdvisoryDatabase database = AdvisoryDatabase.open(folder)) {
        return work.with(new MatchContext(database, now()));
      }
    } finally {
      Files.deleteIfExists(folder.resolve(AdvisoryDatabase.FILE));
      Files.deleteIfExists(folder.resolve("metadata.json"));
      Files.delete(folder);
    }
  }

  /// The case's clock. Some give days that their month does not have, which means those that
  /// follow.
  private Instant now() {
    String text = oneCase.path("now").asText("");
    return text.isEmpty()
        ? Instant.now()
        : LENIENT.parse(text.replace("Z", ""), LocalDateTime::from).toInstant(ZoneOffset.UTC);
  }
}
