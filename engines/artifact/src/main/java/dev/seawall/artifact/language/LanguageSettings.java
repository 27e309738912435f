package dev.seawall.artifact.language;

import dev.seawall.artifact.JavaIndex;
import dev.seawall.artifact.Licenses;
import dev.seawall.artifact.TargetKind;
import java.util.Map;
import java.util.function.Supplier;

/// What the analysers of languages have to know.
///
/// @param index tells the coordinates of Java archives; asked for with the first archive that does
///   not tell itself
/// @param comprehensive whether versions that are only likely count, such as the lower end of a
///   range: `--detection-priority comprehensive`
/// @param withDigests whether installed packages carry the SHA-1 of their file, which SPDX wants
/// @param environment variables of this machine's package managers, whose caches tell licences
public record LanguageSettings(
    TargetKind kind,
    Supplier<JavaIndex> index,
    Licenses licenses,
    boolean comprehensive,
    boolean withDigests,
    Map<String, String> environment) {
  public LanguageSettings {
    environment = Map.copyOf(environment);
  }

  /// The settings of a scan without options.
  public static LanguageSettings of(TargetKind kind, Supplier<JavaIndex> index) {
    return new LanguageSettings(kind, index, Licenses.NONE, false, false, System.getenv());
  }
}
