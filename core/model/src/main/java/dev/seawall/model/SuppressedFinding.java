package dev.seawall.model;

/// A finding that was taken out of a result because somebody has judged it. The components follow
/// Trivy's `ExperimentalModifiedFindings`.
///
/// @param status `ignored` for an ignore file, else the VEX status, for example `not_affected`
/// @param statement the reason in the words of who judged, or empty
/// @param source the file or document that says so
public record SuppressedFinding(Finding finding, String status, String statement, String source) {
  /// The status of what an ignore file takes out.
  public static final String IGNORED = "ignored";
}
