package dev.seawall.advisory.feed;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;

/// Any bytes in place of Debian's lists are read or refused by the account, never thrown at.
class DebianListFuzz {
  @FuzzTest(maxDuration = "60s")
  void readsOrRefuses(byte[] bytes) {
    new RecordingSink().read(Optional.of(FeedKind.DEBIAN), "data/CVE/list", bytes);
    new RecordingSink().read(Optional.of(FeedKind.DEBIAN), "data/DSA/list", bytes);
  }
}
