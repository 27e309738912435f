package dev.seawall.artifact.os;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Map;

/// Whatever the bytes are, the analysers end, with findings or with problems.
class DpkgFuzz {
  @FuzzTest(maxDuration = "60s")
  void readsAnything(byte[] bytes) {
    Evidence.ofBytes(
        Map.of(
            "var/lib/dpkg/status", bytes,
            "var/lib/dpkg/available", bytes,
            "var/lib/dpkg/info/a.md5sums", bytes,
            "usr/share/doc/a/copyright", bytes));
  }
}
