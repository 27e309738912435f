package dev.seawall.artifact.os;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.document.JsonDialect;
import dev.seawall.artifact.document.JsonReader;
import dev.seawall.artifact.document.JsonValue;
import dev.seawall.model.OperatingSystem;
import java.nio.ByteBuffer;

/// Ubuntu's release in `lsb-release`, and whether extended support is bought for it.
final class UbuntuRelease {
  private static final String ID = "DISTRIB_ID=";
  private static final String RELEASE = "DISTRIB_RELEASE=";

  private UbuntuRelease() {}

  static OperatingSystem read(byte[] content) {
    Lines lines = new Lines(content);
    boolean ubuntu = false;
    boolean other = false;
    while (lines.next()) {
      if (lines.startsWith(ID)) {
        ubuntu = lines.text(ID.length()).equals("Ubuntu");
        other |= !ubuntu;
      } else if (ubuntu && lines.startsWith(RELEASE)) {
        return OperatingSystem.of("ubuntu", lines.text(RELEASE.length()).strip());
      }
    }
    if (other) {
      // Other distributions have the file too, and say in other files which they are.
      return OperatingSystem.NONE;
    }
    throw ReleaseAnalyzer.unknown("ubuntu");
  }

  /// Reads the state of Ubuntu Pro: its service `esm-infra` stands for fixes of the distribution's
  /// own packages.
  static OperatingSystem readSupport(byte[] content) {
    try {
      JsonValue state = JsonReader.read(ByteBuffer.wrap(content), JsonDialect.LENIENT);
      for (JsonValue service : state.asObject().items("services")) {
        if (service.asObject().text("name").equals("esm-infra")
            && service.asObject().text("status").equals("enabled")) {
          return new OperatingSystem("ubuntu", "", false, true, "");
        }
      }
      return OperatingSystem.NONE;
    } catch (ArtifactException e) {
      throw new ArtifactException("ubuntu ESM analyze error: " + e.getMessage(), e.line(), e);
    }
  }
}
