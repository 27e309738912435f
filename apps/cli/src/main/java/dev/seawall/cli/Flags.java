package dev.seawall.cli;

import dev.seawall.cli.Flag.Kind;
import java.util.List;

/// The flags that the scanner's commands read, with the names, keys and defaults of Trivy 0.74, and
/// our own beside them.
final class Flags {
  private static final String[] SEVERITIES = {"UNKNOWN", "LOW", "MEDIUM", "HIGH", "CRITICAL"};

  static final Flag HELP = Flag.bool("help", "", "show this help").shorthand("h");
  static final Flag VERSION = Flag.bool("version", "version", "show version").shorthand("v");
  static final Flag CONFIG =
      Flag.string("config", "config", "configuration file, in the form of trivy.yaml")
          .shorthand("c")
          .defaults("trivy.yaml");
  static final Flag QUIET =
      Flag.bool("quiet", "quiet", "no progress and no log output").shorthand("q");
  static final Flag DEBUG = Flag.bool("debug", "debug", "tell what is done").shorthand("d");
  static final Flag INSECURE =
      Flag.bool("insecure", "insecure", "allow registries whose certificate cannot be verified");
  static final Flag CACERT =
      Flag.string("cacert", "cacert", "file with certificates of further authorities (PEM)");
  static final Flag TIMEOUT =
      Flag.string("timeout", "timeout", "longest time that the command may take")
          .of(Kind.DURATION)
          .defaults("5m0s");
  static final Flag CACHE_DIR =
      Flag.string("cache-dir", "cache.dir", "folder for databases and scan results");

  static final FlagGroup GLOBAL =
      FlagGroup.of(
          "Global Flags",
          CACERT,
          CACHE_DIR,
          CONFIG,
          DEBUG,
          Flag.bool("generate-default-config", "", "write the default config to trivy-default.yaml")
              .later(),
          HELP,
          INSECURE,
          QUIET,
          TIMEOUT,
          VERSION);

  static final Flag FORMAT =
      Flag.string("format", "format", "format of the report")
          .shorthand("f")
          .defaults("table")
          .allowed(
              "table",
              "json",
              "template",
              "sarif",
              "cyclonedx",
              "spdx",
              "spdx-json",
              "github",
              "cosign-vuln");
  static final Flag OUTPUT =
      Flag.string("output", "output", "file for the report instead of standard output")
          .shorthand("o");
  static final Flag ALSO =
      Flag.list("also", "also", "further reports of the same scan, FORMAT=FILE; repeatable");
  static final Flag SEVERITY =
      Flag.list("severity", "severity", "severities of the findings to be shown")
          .shorthand("s")
          .defaults(SEVERITIES)
          .allowed(SEVERITIES);
  static final Flag EXIT_CODE =
      Flag.string("exit-code", "exit-code", "exit code when something is found")
          .of(Kind.INT)
          .defaults("0");
  static final Flag EXIT_ON_EOL =
      Flag.string("exit-on-eol", "exit-on-eol", "exit code when the OS has reached its end of life")
          .of(Kind.INT)
          .defaults("0");
  static final Flag FAIL_ON =
      Flag.string(
              "fail-on",
              "fail-on",
              "lowest severity that makes the command fail, whatever is shown")
          .allowed(SEVERITIES);
  static final Flag FAIL_ON_INCOMPLETE =
      Flag.bool("fail-on-incomplete", "fail-on-incomplete", "exit 1 when a part was not read");
  static final Flag BASELINE =
      Flag.string("baseline", "baseline", "earlier JSON report: show only what is new since");
  static final Flag SORT =
      Flag.string("sort", "sort", "order of the findings in the table")
          .defaults("package")
          .allowed("package", "risk");
  static final Flag IGNORE_FILE =
      Flag.string("ignorefile", "ignorefile", "file with findings to be left out")
          .defaults(".trivyignore");
  static final Flag LIST_ALL_PACKAGES =
      Flag.bool("list-all-pkgs", "list-all-pkgs", "all packages in the JSON report")
          .defaults("true");
  static final Flag SHOW_SUPPRESSED =
      Flag.bool("show-suppressed", "scan.show-suppressed", "show suppressed findings, too");

  static final Flag TABLE_MODE =
      Flag.list("table-mode", "table-mode", "tables to be shown in the format table")
          .defaults("summary", "detailed")
          .allowed("summary", "detailed");

  static final FlagGroup REPORT =
      FlagGroup.of(
          "Report Flags",
          ALSO,
          BASELINE,
          Flag.string("compliance", "scan.compliance", "compliance report").later(),
          Flag.bool("dependency-tree", "dependency-tree", "show origins of packages").later(),
          EXIT_CODE,
          EXIT_ON_EOL,
          FAIL_ON,
          FAIL_ON_INCOMPLETE,
          FORMAT,
          Flag.string("ignore-policy", "ignore-policy", "Rego file that judges findings").later(),
          IGNORE_FILE,
          LIST_ALL_PACKAGES,
          OUTPUT,
          Flag.string("output-plugin-arg", "output-plugin-arg", "arguments of a plugin").later(),
          Flag.string("report", "report", "form of the compliance report")
              .defaults("all")
              .allowed("all", "summary")
              .harmless(),
          SEVERITY,
          SHOW_SUPPRESSED,
          SORT,
          TABLE_MODE,
          Flag.string("template", "template", "template of the report").shorthand("t").later());

  static final Flag SCANNERS =
      Flag.list("scanners", "scan.scanners", "what to look for")
          .defaults("vuln")
          .allowed("vuln", "misconfig", "secret", "license")
          .alias("security-checks", "scan.security-checks");
  static final Flag SKIP_DIRS =
      Flag.list("skip-dirs", "scan.skip-dirs", "folders or glob patterns to be passed over");
  static final Flag SKIP_FILES =
      Flag.list("skip-files", "scan.skip-files", "files or glob patterns to be passed over");
  static final Flag FILE_PATTERNS =
      Flag.list("file-patterns", "scan.file-patterns", "further files for an analyser, NAME:REGEX");
  static final Flag OFFLINE_SCAN =
      Flag.bool("offline-scan", "scan.offline", "ask no other host anything about packages");
  static final Flag PARALLEL =
      Flag.string("parallel", "scan.parallel", "layers read at the same time; 0: as many as cores")
          .of(Kind.INT)
          .defaults("5");
  static final Flag DETECTION_PRIORITY =
      Flag.string(
              "detection-priority",
              "scan.detection-priority",
              "precise: fewer false positives; comprehensive: fewer misses")
          .defaults("precise")
          .allowed("precise", "comprehensive");
  static final Flag DISTRO =
      Flag.string("distro", "scan.distro", "take this distribution for granted, FAMILY/VERSION");

  static final FlagGroup SCAN =
      FlagGroup.of(
          "Scan Flags",
          DETECTION_PRIORITY,
          Flag.bool("disable-telemetry", "scan.disable-telemetry", "nothing is ever sent anyway")
              .harmless(),
          DISTRO,
          FILE_PATTERNS,
          OFFLINE_SCAN,
          PARALLEL,
          Flag.string("rekor-url", "scan.rekor-url", "transparency log").harmless(),
          Flag.list("sbom-sources", "scan.sbom-sources", "look for SBOMs here")
              .allowed("oci", "rekor")
              .later(),
          SCANNERS,
          SKIP_DIRS,
          SKIP_FILES,
          Flag.bool("skip-version-check", "scan.skip-version-check", "no version is ever looked up")
              .harmless(),
          Flag.bool("slow", "scan.slow", "scan with one worker (old; use --parallel 1)")
              .harmless());

  private Flags() {}

  /// All groups of a command line with these of its own, the general ones last.
  static List<FlagGroup> with(FlagGroup... groups) {
    List<FlagGroup> all = new java.util.ArrayList<>(List.of(groups));
    all.add(GLOBAL);
    return List.copyOf(all);
  }
}
