package dev.seawall.advisory.build;

/// A record that could not be made sense of.
///
/// @param file the file, named within its source
/// @param place line or id within the file, or empty
public record Refusal(String file, String place, String reason) {
  /// One line for people.
  public String text() {
    return place.isEmpty() ? file + ": " + reason : file + ", " + place + ": " + reason;
  }
}
