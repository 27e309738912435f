package dev.seawall.advisory.feed;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;

/// Any bytes in place of EPSS scores are read or refused by the account, never thrown at.
class EpssFuzz {
  @FuzzTest(maxDuration = "60s")
  void readsOrRefuses(byte[] bytes) {
    new RecordingSink().read(Optional.of(FeedKind.EPSS), "a.csv", bytes);
  }
}
