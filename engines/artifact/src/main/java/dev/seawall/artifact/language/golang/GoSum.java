package dev.seawall.artifact.language.golang;

import dev.seawall.model.SoftwarePackage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/// A `go.sum` file: of each module the highest version, which stands last.
final class GoSum {
  private static final String MOD = "/go.mod";

  private GoSum() {}

  static List<SoftwarePackage> read(ByteBuffer bytes) {
    Map<String, String> versions = new LinkedHashMap<>();
    String text = StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    text.lines()
        .forEach(line -> {
          StringTokenizer words = new StringTokenizer(line);
          if (words.countTokens() >= 2) {
            String name = words.nextToken();
            String version = words.nextToken();
            versions.put(
                name,
                version.endsWith(MOD)
                    ? version.substring(0, version.length() - MOD.length())
                    : version);
          }
        });
    return versions.entrySet().stream()
        .map(each ->
            SoftwarePackage.named(each.getKey(), each.getValue())
                .id(GoModules.id(each.getKey(), each.getValue()))
                .build())
        .toList();
  }
}
