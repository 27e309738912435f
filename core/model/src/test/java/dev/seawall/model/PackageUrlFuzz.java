package dev.seawall.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/// Package URLs are read from the SBOMs of others: any text is one or is refused, and one that was
/// written is read back as it was.
class PackageUrlFuzz {
  @FuzzTest(maxDuration = "60s")
  void readsOrRefuses(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    PackageUrl url;
    try {
      url = PackageUrl.parseLoosely(text);
    } catch (PackageUrl.MalformedException refused) {
      return;
    }
    assertThat(PackageUrl.parseLoosely(url.toString())).isEqualTo(url);
  }
}
