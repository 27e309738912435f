package dev.seawall.advisory;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seawall.model.DataSource;

/// Whatever bytes a database holds as a value, reading it ends well or with an [AdvisoryException].
final class StoredValuesFuzz {
  @FuzzTest
  void readsAnyBytes(byte[] value) {
    attempt(() -> AdvisoryReader.read("CVE-1", value, DataSource.NONE));
    attempt(() -> DetailReader.read(value));
    attempt(() -> DetailReader.readSource(value));
    attempt(() -> ExtraBuckets.decodeKnownExploited(value));
    attempt(() -> ExtraBuckets.decodeEpss(value));
    attempt(() -> ExtraBuckets.decodeFixDates(value));
  }

  private static void attempt(Runnable reading) {
    try {
      reading.run();
    } catch (AdvisoryException expected) {
      // the message is all that the user sees
    }
  }
}
