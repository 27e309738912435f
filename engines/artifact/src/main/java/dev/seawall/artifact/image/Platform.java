package dev.seawall.artifact.image;

import java.util.List;
import java.util.Locale;

/// What an image runs on. Empty parts are not said.
///
/// @param os for example `linux`
/// @param architecture Go's name, for example `amd64`
/// @param variant for example `v7` of `arm`
/// @param osVersion build of Windows
public record Platform(
    String os, String architecture, String variant, String osVersion, List<String> osFeatures) {
  /// What is meant where nothing is said.
  public static final Platform LINUX_AMD64 = of("linux", "amd64");

  public Platform {
    osFeatures = List.copyOf(osFeatures);
  }

  /// A platform of any variant.
  public static Platform of(String os, String architecture) {
    return new Platform(os, architecture, "", "", List.of());
  }

  /// Reads `os[/architecture[/variant]][:os-version]`.
  ///
  /// @throws IllegalArgumentException if the text has another form; the message names it
  public static Platform parse(String text) {
    int colon = text.indexOf(':');
    String version = colon < 0 ? "" : text.substring(colon + 1);
    String[] parts = (colon < 0 ? text : text.substring(0, colon)).split("/", -1);
    if (parts.length > 3 || parts[0].isEmpty()) {
      throw new IllegalArgumentException(
          "invalid platform \"" + text + "\": write os/architecture, for example linux/arm64");
    }
    String architecture = parts.length > 1 ? architectureOf(parts[1]) : "";
    String variant = parts.length > 2 ? parts[2] : "";
    return new Platform(parts[0], architecture, variant, version, List.of());
  }

  /// Whether an image for this platform does for one who asks for `wanted`: all that is said there
  /// must be the same here.
  public boolean satisfies(Platform wanted) {
    return says(wanted.os, os)
        && says(wanted.architecture, architecture)
        && says(wanted.plainVariant(), plainVariant())
        && says(wanted.osVersion, osVersion)
        && osFeatures.containsAll(wanted.osFeatures);
  }

  /// Whether anything is known; attestations in an index are marked `unknown/unknown`.
  public boolean isKnown() {
    return !os.isEmpty() && !os.equals("unknown");
  }

  /// `os/architecture/variant:os-version` without the empty parts.
  public String text() {
    StringBuilder text = new StringBuilder(os);
    if (!architecture.isEmpty()) {
      text.append('/').append(architecture);
    }
    if (!variant.isEmpty()) {
      text.append('/').append(variant);
    }
    if (!osVersion.isEmpty()) {
      text.append(':').append(osVersion);
    }
    return text.toString();
  }

  // 64-bit ARM has one variant, which some tools write and some do not.
  private String plainVariant() {
    return architecture.equals("arm64") && variant.equals("v8") ? "" : variant;
  }

  private static boolean says(String wanted, String actual) {
    return wanted.isEmpty() || wanted.equals(actual);
  }

  private static String architectureOf(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "x86_64", "x86-64" -> "amd64";
      case "aarch64" -> "arm64";
      default -> text;
    };
  }
}
