package dev.seawall.advisory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OvalFeedTest {
  @Test
  void followsTestsToPackagesAndVersions() {
    RecordingSink sink =
        RecordingSink.of("azurelinux-3.0-oval.xml", oval("Azure Linux", "true", "2.0-3.azl3"));

    assertThat(sink.places()).containsExactly("Azure Linux 3.0 | tool | CVE-2026-1");
    assertThat(sink.fix().fixedVersion()).isEqualTo("2.0-3.azl3");
    assertThat(sink.fix().fixDates()).isEqualTo(Map.of("2.0-3.azl3", "2026-01-02"));
    assertThat(sink.details.getFirst().severity()).isEqualTo(Severity.HIGH);
    assertThat(sink.details.getFirst().references()).containsExactly("https://example.org/1");
  }

  @Test
  void tellsTheReleaseFromVersionsWhereTheFilesNameDoesNot() {
    assertThat(RecordingSink.of("oval.xml", oval("CBL-Mariner", "true", "0:1-1.cm2")).places())
        .containsExactly("CBL-Mariner 2.0 | tool | CVE-2026-1");
    assertThat(RecordingSink.of("oval.xml", oval("Azure Linux", "true", "1-1")).refused.getFirst())
        .contains("tells the release");
  }

  @Test
  void knowsWhatCannotBePatchedYetAndWhatDoesNotApply() {
    assertThat(
            RecordingSink.of("azurelinux-3.0.xml", oval("Azure Linux", "false", "1-1.azl3"))
                .fix()
                .fixedVersion())
        .isEmpty();
    assertThat(
            RecordingSink.of("azurelinux-3.0.xml", oval("Azure Linux", "Not Applicable", "1-1"))
                .leftOut)
        .containsExactly("vulnerability that does not apply");
  }

  @Test
  void refusesDamagedFilesAndExpandsNoEntities() {
    String bomb =
        """
        <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
        <oval_definitions><definitions><definition id="d"><title>&b;&f;</title></definition></definitions></oval_definitions>
        """;

    assertThat(RecordingSink.of("a.xml", "<oval_definitions><a").refused.getFirst())
        .contains("not valid XML");
    assertThat(RecordingSink.of("a.xml", bomb).refused).hasSize(1);
    assertThat(RecordingSink.of("a.xml", "<oval_definitions>" + "<a>".repeat(100)).refused)
        .containsExactly("it has too many or too deeply nested elements");
  }

  private static String oval(String platform, String patchable, String evr) {
    return """
    <oval_definitions xmlns="http://oval.mitre.org/XMLSchema/oval-definitions-5"
        xmlns:l="http://oval.mitre.org/XMLSchema/oval-definitions-5#linux">
      <definitions><definition class="vulnerability" id="def:1" version="1">
        <metadata><title>t</title><affected family="unix"><platform>%s</platform></affected>
          <reference ref_id="CVE-2026-1" ref_url="https://example.org/1" source="CVE"/>
          <patchable>%s</patchable><advisory_date>2026-01-02T03:04:05Z</advisory_date>
          <severity>High</severity><description>d</description></metadata>
        <criteria operator="AND"><criterion comment="older" test_ref="tst:1"/>
          <criterion comment="newer" test_ref="tst:2"/></criteria>
      </definition></definitions>
      <tests>
        <l:rpminfo_test check="at least one" id="tst:1"><l:object object_ref="obj:1"/><l:state state_ref="ste:1"/></l:rpminfo_test>
        <l:rpminfo_test check="at least one" id="tst:2"><l:object object_ref="obj:1"/><l:state state_ref="ste:2"/></l:rpminfo_test>
      </tests>
      <objects><l:rpminfo_object id="obj:1"><l:name>tool</l:name></l:rpminfo_object></objects>
      <states>
        <l:rpminfo_state id="ste:1"><l:evr datatype="evr_string" operation="less than">%s</l:evr></l:rpminfo_state>
        <l:rpminfo_state id="ste:2"><l:evr datatype="evr_string" operation="greater than">0.0.0</l:evr></l:rpminfo_state>
      </states>
    </oval_definitions>
    """
        .formatted(platform, patchable, evr);
  }
}
