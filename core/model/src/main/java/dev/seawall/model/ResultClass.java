package dev.seawall.model;

/// What a result of a report is about; the wire names are Trivy's `Class`.
public enum ResultClass {
  OS_PACKAGES("os-pkgs"),
  LANGUAGE_PACKAGES("lang-pkgs"),
  CONFIG("config"),
  SECRET("secret"),
  LICENSE("license"),
  LICENSE_FILE("license-file"),
  CUSTOM("custom");

  private final String text;

  ResultClass(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
