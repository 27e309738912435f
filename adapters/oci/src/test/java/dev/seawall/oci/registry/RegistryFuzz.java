package dev.seawall.oci.registry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.List;

class RegistryFuzz {
  @FuzzTest(maxDuration = "60s")
  void challenge(byte[] header) {
    Challenge.parse(List.of(new String(header, ISO_8859_1)));
  }

  @FuzzTest(maxDuration = "60s")
  void token(byte[] answer) {
    try {
      TokenService.parse(answer);
    } catch (IOException _) {
      // The one way to refuse.
    }
  }

  @FuzzTest(maxDuration = "60s")
  void error(byte[] body) {
    RegistryError.words(403, body);
  }
}
