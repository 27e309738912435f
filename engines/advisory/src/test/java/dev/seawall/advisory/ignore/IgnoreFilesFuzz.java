package dev.seawall.advisory.ignore;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seawall.advisory.AdvisoryException;
import dev.seawall.advisory.ignore.IgnoreFile.Section;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class IgnoreFilesFuzz {
  @FuzzTest(maxDuration = "60s")
  void readsOrRefusesYaml(byte[] data) {
    check("fuzz.yaml", data);
  }

  @FuzzTest(maxDuration = "60s")
  void readsAnyPlainFile(byte[] data) {
    check(".trivyignore", data);
  }

  private static void check(String name, byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    IgnoreFile file;
    try {
      file = IgnoreFiles.read(name, text, Instant.EPOCH, new ArrayList<>());
    } catch (AdvisoryException _) {
      return;
    }
    List<String> paths = List.of("usr/lib/node_modules/x/package.json", "a", "");
    file.match(Section.VULNERABILITIES, "CVE-1", paths, "pkg:npm/%40a/b@1?x=y#z");
  }
}
