package dev.seawall.advisory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Exploitation.KnownExploited;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsTest {
  private static final String HEAD = FactsWriter.head(Publisher.PYPA, Map.of("date", "2026-01-02"));

  @Test
  void readsBackWhatWasWrittenButForTheProse() {
    RecordingSink origin =
        RecordingSink.of(
            "a.json",
            """
            {"id": "PYSEC-1", "aliases": ["CVE-2026-1", "GHSA-1"], "summary": "s", "details": "d",
             "published": "2026-01-02T00:00:00Z", "modified": "2026-01-03T00:00:00Z",
             "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],
             "references": [{"url": "https://example.org"}], "database_specific": {"cwe_ids": ["CWE-1"]},
             "affected": [
               {"package": {"ecosystem": "PyPI", "name": "every"},
                "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}]}]},
               {"package": {"ecosystem": "PyPI", "name": "some"},
                "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "1"}, {"fixed": "2"}]}]}]}
            """);
    FactsWriter writer = new FactsWriter(claim -> true);
    origin.claims.forEach(writer::add);
    origin.details.forEach(writer::add);
    writer.add("CVE-2026-1", new KnownExploited("2026-02-01", "", true));

    RecordingSink read = read(HEAD, writer.lines());

    assertThat(read.refused).isEmpty();
    assertThat(read.claims).isEqualTo(origin.claims);
    assertThat(read.exploited).hasSize(1);
    Detail detail = read.details.getLast();
    assertThat(detail)
        .usingRecursiveComparison()
        .ignoringFields("title", "description", "references")
        .isEqualTo(origin.details.getFirst());
    assertThat(List.of(detail.title(), detail.description())).containsOnly("");
    assertThat(detail.references()).isEmpty();
  }

  @Test
  void readsBackDistributionsAndGems() {
    RecordingSink alma =
        RecordingSink.of(
            "a.json",
            """
            {"id": "ALSA-1", "related": ["CVE-2026-1"], "published": "2026-01-02T00:00:00Z",
             "affected": [{"package": {"ecosystem": "AlmaLinux:9", "name": "a"},
               "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1-1.el9"}]}]}]}
            """);
    RecordingSink ruby =
        RecordingSink.of(
            "gems/a/CVE-2026-1.yml",
            "gem: a\ncve: 2026-1\ntitle: t\nunaffected_versions: ['< 1']\npatched_versions: ['>= 2']\n");

    assertThat(roundTrip(alma, Publisher.ALMA)).isEqualTo(alma.claims);
    assertThat(roundTrip(ruby, Publisher.RUBYSEC)).isEqualTo(ruby.claims);
  }

  @Test
  void writesOnlyWhatIsWanted() {
    RecordingSink origin =
        RecordingSink.of("a.yml", "gem: a\ncve: 2026-1\ntitle: t\npatched_versions: ['>= 2']\n");
    FactsWriter writer = new FactsWriter(claim -> claim.packageName().equals("b"));
    origin.claims.forEach(writer::add);
    origin.details.forEach(writer::add);

    assertThat(writer.lines()).isEmpty();
  }

  @Test
  void refusesLinesThatMakeNoSenseAndReadsTheOthers() {
    RecordingSink sink =
        read(
            HEAD,
            List.of(
                "{\"ecosystem\":\"PyPI\",\"package\":\"a\",\"id\":\"CVE-1\",\"vulnerable\":[\"<1\"]}",
                "{\"ecosystem\":\"Nowhere\",\"package\":\"a\",\"id\":\"CVE-1\"}",
                "{\"ecosystem\":\"PyPI\",\"package\":\"a\"}",
                "{\"ecosystem\":\"PyPI\",\"package\":\"a\",\"id\":\"CVE-1\",\"vulnerable\":[\"??\"]}",
                "{\"vulnerability\":\"CVE-1\",\"cvss\":[\"high\"]}",
                "no json"));

    assertThat(sink.claims).hasSize(1);
    assertThat(sink.refused).hasSize(5);
  }

  @Test
  void refusesAFileWithoutItsHead() {
    assertThat(read("{\"format\":\"seawall-facts\",\"version\":7}", List.of()).refused).hasSize(1);
    assertThat(
            read("{\"format\":\"seawall-facts\",\"version\":1,\"publisher\":\"x\"}", List.of())
                .refused)
        .containsExactly("publisher 'x' is not known");
  }

  private static List<Claim> roundTrip(RecordingSink origin, Publisher publisher) {
    FactsWriter writer = new FactsWriter(claim -> true);
    origin.claims.forEach(writer::add);
    return read(FactsWriter.head(publisher, Map.of()), writer.lines()).claims;
  }

  private static RecordingSink read(String head, List<String> lines) {
    return RecordingSink.of("facts.jsonl", head + "\n" + String.join("\n", lines) + "\n");
  }
}
