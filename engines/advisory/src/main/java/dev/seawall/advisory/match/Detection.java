package dev.seawall.advisory.match;

import dev.seawall.model.OperatingSystem;
import dev.seawall.model.Result;
import java.util.List;

/// What came of matching an artefact.
///
/// @param results the operating system's packages first, then the applications by their targets
/// @param os the operating system, with whether its support has ended
/// @param warnings what the user has to be told, above all what was not judged
public record Detection(List<Result> results, OperatingSystem os, List<String> warnings) {
  public Detection {
    results = List.copyOf(results);
    warnings = List.copyOf(warnings);
  }
}
