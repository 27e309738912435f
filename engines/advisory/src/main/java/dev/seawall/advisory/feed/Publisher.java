package dev.seawall.advisory.feed;

import dev.seawall.model.DataSource;

/// Who publishes advisories. The ids and names are those of trivy-db where it has them, since
/// readers choose a severity by the id.
///
/// The order is that in which publishers are asked for a title, a description and an overall
/// severity: first those whose records are about the vulnerability itself, then distributions,
/// whose notices say how bad it is among others in their build of a package.
public enum Publisher {
  GITHUB("ghsa", "GitHub Security Advisory", "https://github.com/advisories", "CC-BY-4.0"),
  PYPA(
      "osv",
      "Python Packaging Advisory Database",
      "https://github.com/pypa/advisory-database",
      "CC-BY-4.0"),
  RUSTSEC("osv", "RustSec Advisory Database", "https://github.com/RustSec/advisory-db", "CC0-1.0"),
  RUBYSEC(
      "ruby-advisory-db",
      "Ruby Advisory Database",
      "https://github.com/rubysec/ruby-advisory-db",
      "public domain"),
  FRIENDS_OF_PHP(
      "php-security-advisories",
      "PHP Security Advisories Database",
      "https://github.com/FriendsOfPHP/security-advisories",
      "Unlicense"),
  KUBERNETES(
      "k8s",
      "Official Kubernetes CVE Feed",
      "https://kubernetes.io/docs/reference/issues-security/official-cve-feed/index.json",
      "Apache-2.0"),
  BITNAMI(
      "bitnami",
      "Bitnami Vulnerability Database",
      "https://github.com/bitnami/vulndb",
      "Apache-2.0"),
  GOLANG(
      "govulndb", "The Go Vulnerability Database", "https://github.com/golang/vulndb", "CC-BY-4.0"),
  JULIA(
      "julia",
      "Julia Ecosystem Security Advisories",
      "https://github.com/JuliaLang/SecurityAdvisories.jl",
      ""),
  OSV("osv", "Open Source Vulnerability", "https://osv.dev", ""),
  DEBIAN(
      "debian",
      "Debian Security Tracker",
      "https://salsa.debian.org/security-tracker-team/security-tracker",
      ""),
  UBUNTU("ubuntu", "Ubuntu CVE Tracker", "https://git.launchpad.net/ubuntu-cve-tracker", ""),
  ALPINE("alpine", "Alpine Secdb", "https://secdb.alpinelinux.org/", ""),
  ALMA("alma", "AlmaLinux Product Errata", "https://errata.almalinux.org/", "MIT"),
  MARINER(
      "cbl-mariner",
      "CBL-Mariner Vulnerability Data",
      "https://github.com/microsoft/AzureLinuxVulnerabilityData",
      "MIT"),
  AZURE(
      "azure",
      "Azure Linux Vulnerability Data",
      "https://github.com/microsoft/AzureLinuxVulnerabilityData",
      "MIT"),
  CISA(
      "cisa",
      "CISA Known Exploited Vulnerabilities",
      "https://www.cisa.gov/known-exploited-vulnerabilities-catalog",
      "CC0-1.0"),
  FIRST("first", "FIRST EPSS", "https://www.first.org/epss/", ""),
  ENDOFLIFE(
      "endoflife",
      "endoflife.date release data",
      "https://github.com/endoflife-date/release-data",
      "MIT");

  private final String id;
  private final String title;
  private final String url;
  private final String licence;

  Publisher(String id, String title, String url, String licence) {
    this.id = id;
    this.title = title;
    this.url = url;
    this.licence = licence;
  }

  /// The publisher as a database names it.
  public DataSource source() {
    return new DataSource(id, title, url, "");
  }

  /// The licence of the records as an SPDX id or a few words; empty where none is known.
  public String licence() {
    return licence;
  }

  /// The publisher's short name, which severities are kept under.
  public String id() {
    return id;
  }

  /// The publisher of a record in the OSV format, told by the prefix of its id.
  static Publisher ofOsvRecord(String id) {
    int end = id.indexOf('-');
    return switch (end < 0 ? "" : id.substring(0, end)) {
      case "GHSA" -> GITHUB;
      case "PYSEC" -> PYPA;
      case "RUSTSEC" -> RUSTSEC;
      case "GO" -> GOLANG;
      case "BIT" -> BITNAMI;
      case "JLSEC" -> JULIA;
      case "ALSA", "ALBA", "ALEA" -> ALMA;
      case "DSA", "DLA", "DTSA", "DEBIAN" -> DEBIAN;
      case "ALPINE" -> ALPINE;
      case "UBUNTU", "USN" -> UBUNTU;
      case "AZL" -> AZURE;
      default -> OSV;
    };
  }
}
