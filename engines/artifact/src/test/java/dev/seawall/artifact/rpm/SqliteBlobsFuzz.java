package dev.seawall.artifact.rpm;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// The inputs are databases of this format: other bytes end at their first ones.
class SqliteBlobsFuzz {
  @FuzzTest(maxDuration = "60s")
  void readsAnything(byte[] bytes) {
    DatabaseFuzzing.read(bytes);
  }
}
