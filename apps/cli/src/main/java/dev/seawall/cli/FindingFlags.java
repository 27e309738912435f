package dev.seawall.cli;

import dev.seawall.cli.Flag.Kind;

/// The flags that say which packages are listed and which findings about them count; and those of
/// engines that are not built yet.
final class FindingFlags {
  static final Flag PKG_TYPES =
      Flag.list("pkg-types", "pkg.types", "kinds of packages")
          .defaults("os", "library")
          .allowed("os", "library")
          .alias("vuln-type", "vulnerability.type");
  static final Flag PKG_RELATIONSHIPS =
      Flag.list("pkg-relationships", "pkg.relationships", "how packages came into a lock file")
          .defaults("unknown", "root", "workspace", "direct", "indirect")
          .allowed("unknown", "root", "workspace", "direct", "indirect");
  static final Flag INCLUDE_DEV_DEPS =
      Flag.bool("include-dev-deps", "pkg.include-dev-deps", "packages for development, too");

  static final FlagGroup PACKAGE =
      FlagGroup.of("Package Flags", INCLUDE_DEV_DEPS, PKG_RELATIONSHIPS, PKG_TYPES);

  static final Flag IGNORE_UNFIXED =
      Flag.bool("ignore-unfixed", "vulnerability.ignore-unfixed", "only what has a fixed version");
  static final Flag IGNORE_STATUS =
      Flag.list("ignore-status", "vulnerability.ignore-status", "statuses to be left out")
          .allowed(
              "unknown",
              "not_affected",
              "affected",
              "fixed",
              "under_investigation",
              "will_not_fix",
              "fix_deferred",
              "end_of_life");
  static final Flag SEVERITY_SOURCE =
      Flag.list(
              "vuln-severity-source",
              "vulnerability.severity-source",
              "sources of the severity, in order; auto: the supplier's, then GHSA's and NVD's")
          .defaults("auto");

  static final FlagGroup VULNERABILITY =
      FlagGroup.of(
          "Vulnerability Flags",
          IGNORE_STATUS,
          IGNORE_UNFIXED,
          Flag.bool(
                  "skip-vex-repo-update",
                  "vulnerability.skip-vex-repo-update",
                  "use VEX repositories as they are")
              .harmless(),
          Flag.list("vex", "vulnerability.vex", "statements that findings do not apply").later(),
          SEVERITY_SOURCE);

  static final FlagGroup SECRET =
      FlagGroup.of(
          "Secret Flags",
          Flag.string("secret-config", "secret.config", "rules for secrets").harmless());

  static final FlagGroup LICENSE =
      FlagGroup.of(
          "License Flags",
          Flag.list("ignored-licenses", "license.ignored", "licences to be left out").later(),
          Flag.string(
                  "license-confidence-level",
                  "license.confidencelevel",
                  "how sure the classifier must be")
              .of(Kind.FLOAT)
              .defaults("0.9")
              .harmless(),
          Flag.bool("license-full", "license.full", "licences of loose files").later());

  static final FlagGroup SERVER =
      FlagGroup.of(
          "Client/Server Flags",
          Flag.list("custom-headers", "server.custom-headers", "headers for the server").later(),
          Flag.string("server", "server.addr", "address of a server that matches").later(),
          Flag.string("token", "server.token", "token for the server").later(),
          Flag.string("token-header", "server.token-header", "header of the token")
              .defaults("Trivy-Token")
              .harmless());

  static final FlagGroup MODULE =
      FlagGroup.of(
          "Module Flags",
          Flag.list("enable-modules", "module.enable-modules", "modules to be loaded").later(),
          Flag.string("module-dir", "module.dir", "folder of the modules").harmless());

  static final FlagGroup REGO =
      FlagGroup.of(
          "Rego Flags",
          Flag.list("check-namespaces", "rego.namespaces", "namespaces of Rego checks")
              .alias("policy-namespaces", "rego.namespaces")
              .alsoAlias("namespaces", "rego.namespaces")
              .later(),
          Flag.list("config-check", "rego.check", "files of Rego checks")
              .alias("policy", "rego.policy")
              .alsoAlias("config-policy", "rego.policy")
              .later(),
          Flag.list("config-data", "rego.data", "data for Rego checks")
              .alias("data", "rego.data")
              .later(),
          Flag.bool("include-deprecated-checks", "rego.include-deprecated-checks", "old checks")
              .harmless(),
          Flag.string("rego-error-limit", "rego.error-limit", "errors before giving up")
              .of(Kind.INT)
              .defaults("10")
              .harmless(),
          Flag.bool("skip-check-update", "rego.skip-check-update", "use the checks as they are")
              .alias("skip-policy-update", "rego.skip-policy-update")
              .harmless(),
          Flag.bool("trace-rego", "rego.trace", "trace Rego checks").alias("trace", "").later());

  private FindingFlags() {}
}
