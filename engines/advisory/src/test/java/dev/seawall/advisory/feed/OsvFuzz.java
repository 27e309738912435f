package dev.seawall.advisory.feed;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;

/// Any bytes in place of OSV records in JSON are read or refused by the account, never thrown at.
class OsvFuzz {
  @FuzzTest(maxDuration = "60s")
  void readsOrRefuses(byte[] bytes) {
    new RecordingSink().read(Optional.of(FeedKind.OSV), "a.json", bytes);
  }
}
