package dev.seawall.advisory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Severity;
import dev.seawall.model.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DebianFeedTest {
  private static final String NOTICES =
      """
      [29 Mar 2023] DSA-2-1 xorg-server - security update
      	{CVE-2026-1 CVE-2026-2}
      	[bullseye] - xorg-server 2:1.20.11-1+deb11u6 (bug #1; medium)
      	[bookworm] - xorg-server <not-affected> (Not built)
      	[jessie] - xorg-server <end-of-life>
      	NOTE: something
      [28 Mar 2023] DSA-1-2 sox - regression update
      	[bullseye] - sox 14.4.2-2
      [27 Mar 2023] DSA-1-1 sox - security update
      	[bullseye] - sox 14.4.2-1
      	[hamm] - sox 1
      what is this
      """;

  @Test
  void readsNotices() {
    RecordingSink sink = RecordingSink.of("data/DSA/list", NOTICES);

    assertThat(sink.places())
        .containsExactlyInAnyOrder(
            "debian 11 | xorg-server | CVE-2026-1",
            "debian 11 | xorg-server | CVE-2026-2",
            "debian 8 | xorg-server | CVE-2026-1",
            "debian 8 | xorg-server | CVE-2026-2",
            "debian 11 | sox | DSA-1-1");
    assertThat(advice(sink, "debian 11 | xorg-server | CVE-2026-1"))
        .isEqualTo(
            new Advice.Fix(
                "2:1.20.11-1+deb11u6",
                "",
                Severity.MEDIUM,
                Status.UNKNOWN,
                List.of("DSA-2-1"),
                Map.of("2:1.20.11-1+deb11u6", "2023-03-29")));
    assertThat(advice(sink, "debian 8 | xorg-server | CVE-2026-1").status())
        .isEqualTo(Status.END_OF_LIFE);
    assertThat(sink.leftOut).containsExactly("notice without a vulnerability", "release hamm");
    assertThat(sink.refused).containsExactly("line 12: it is neither a notice nor a vulnerability");
    assertThat(sink.taken).isEqualTo(3);
  }

  @Test
  void appliesUnstablesFixWhereAReleaseHasNoRemark() {
    RecordingSink sink =
        RecordingSink.of(
            "data/CVE/list",
            """
            CVE-2026-1 (A text ...)
            	{DSA-2-1}
            	- xorg-server 2:21.1.7-2 (low; bug #5)
            	[bullseye] - xorg-server <no-dsa> (Minor issue)
            	[buster] - xorg-server <ignored> (Too intrusive)
            	[bookworm] - xorg-server <not-affected> (Introduced later)
            	NOTE: a remark
            CVE-2026-2
            	REJECTED
            CVE-2026-3 (Another ...)
            	NOT-FOR-US: something
            CVE-2026-XXXX [temporary]
            	- xorg-server <unfixed>
            CVE-2026-4
            	- gone <removed> (unimportant)
            """);

    assertThat(sink.places())
        .contains(
            "debian 11 | xorg-server | CVE-2026-1",
            "debian 10 | xorg-server | CVE-2026-1",
            "debian 13 | xorg-server | CVE-2026-1",
            "debian 12 | gone | CVE-2026-4")
        .doesNotContain("debian 12 | xorg-server | CVE-2026-1");
    assertThat(advice(sink, "debian 13 | xorg-server | CVE-2026-1").fixedVersion())
        .isEqualTo("2:21.1.7-2");
    assertThat(advice(sink, "debian 13 | xorg-server | CVE-2026-1").severity())
        .isEqualTo(Severity.LOW);
    assertThat(advice(sink, "debian 11 | xorg-server | CVE-2026-1").status())
        .isEqualTo(Status.AFFECTED);
    assertThat(advice(sink, "debian 10 | xorg-server | CVE-2026-1").status())
        .isEqualTo(Status.WILL_NOT_FIX);
    assertThat(advice(sink, "debian 12 | gone | CVE-2026-4").severity()).isEqualTo(Severity.LOW);
    assertThat(sink.withdrawn).isEqualTo(1);
    assertThat(sink.leftOut).containsExactly("vulnerability that has no id yet");
  }

  @Test
  void takesTheLaterOfTwoFixesWithBothNotices() {
    RecordingSink sink =
        RecordingSink.of(
            "data/DLA/list",
            """
            [02 Mar 2023] DLA-2-1 a - security update
            	{CVE-2026-1}
            	[buster] - a 1.0-10
            [01 Mar 2023] DLA-1-1 a - security update
            	{CVE-2026-1}
            	[buster] - a 1.0-9
            """);

    assertThat(advice(sink, "debian 10 | a | CVE-2026-1"))
        .isEqualTo(
            new Advice.Fix(
                "1.0-10",
                "",
                Severity.UNKNOWN,
                Status.UNKNOWN,
                List.of("DLA-1-1", "DLA-2-1"),
                Map.of("1.0-10", "2023-03-02")));
  }

  private static Advice.Fix advice(RecordingSink sink, String place) {
    return (Advice.Fix) sink.claims.get(sink.places().indexOf(place)).advice();
  }
}
