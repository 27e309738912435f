package dev.seawall.artifact.document;

import dev.seawall.model.Location;
import java.util.HashSet;
import java.util.Set;

/// The locations of a document's objects as Trivy reports them: of several objects that start on
/// one line only the first gets its lines, the others get none (0 and 0). Locations enter the UIDs
/// of packages, so minified lock files have to be told the same way.
///
/// To be asked in the order of the document.
public final class FirstOnLine {
  private final Set<Integer> taken = new HashSet<>();

  /// The lines of that object.
  public Location locate(JsonObject object) {
    return taken.add(object.startLine())
        ? new Location(object.startLine(), object.endLine())
        : new Location(0, 0);
  }
}
