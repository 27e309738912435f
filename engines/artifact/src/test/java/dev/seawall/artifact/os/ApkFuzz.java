package dev.seawall.artifact.os;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Map;

/// Whatever the bytes are, the analysers end, with findings or with problems.
class ApkFuzz {
  @FuzzTest(maxDuration = "60s")
  void readsAnything(byte[] bytes) {
    Evidence.ofBytes(Map.of("lib/apk/db/installed", bytes, "etc/apk/repositories", bytes));
  }
}
