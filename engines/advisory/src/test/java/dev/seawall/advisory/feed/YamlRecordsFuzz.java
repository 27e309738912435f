package dev.seawall.advisory.feed;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Optional;

/// Any bytes in place of records in YAML are read or refused by the account, never thrown at.
class YamlRecordsFuzz {
  @FuzzTest(maxDuration = "60s")
  void readsOrRefuses(byte[] bytes) {
    for (FeedKind kind : List.of(FeedKind.OSV, FeedKind.RUBYSEC, FeedKind.PHP, FeedKind.SECDB)) {
      new RecordingSink().read(Optional.of(kind), "vendor/name/a.yaml", bytes);
    }
    new RecordingSink().read(Optional.empty(), "vendor/name/a.yaml", bytes);
  }
}
