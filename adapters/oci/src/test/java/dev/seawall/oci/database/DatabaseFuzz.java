package dev.seawall.oci.database;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

class DatabaseFuzz {
  @FuzzTest(maxDuration = "60s")
  void metadata(byte[] text) {
    try {
      DatabaseMetadata.parse(text).toJson();
    } catch (IOException _) {
      // The one way to refuse.
    }
  }
}
