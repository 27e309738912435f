package dev.seawall.advisory.feed;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;

/// Any bytes in place of RustSec's Markdown are read or refused by the account, never thrown at.
class RustsecFuzz {
  @FuzzTest(maxDuration = "60s")
  void readsOrRefuses(byte[] bytes) {
    new RecordingSink().read(Optional.of(FeedKind.RUSTSEC), "a.md", bytes);
  }
}
