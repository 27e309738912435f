package dev.seawall.advisory.feed;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;

/// Any bytes in place of OVAL are read or refused by the account, never thrown at.
class OvalFuzz {
  @FuzzTest(maxDuration = "60s")
  void readsOrRefuses(byte[] bytes) {
    new RecordingSink().read(Optional.of(FeedKind.OVAL), "azurelinux-3.0-oval.xml", bytes);
  }
}
