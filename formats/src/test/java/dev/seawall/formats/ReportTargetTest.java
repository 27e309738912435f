package dev.seawall.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTargetTest {
  @Test
  void readsAFormatAndAFileEvenWithAnEqualsSignInItsName() {
    assertThat(ReportTarget.ofAlso("json=a=b.json"))
        .isEqualTo(new ReportTarget(ReportFormat.JSON, Optional.of("a=b.json")));
  }

  @Test
  void saysHowToWriteIt() {
    assertThatThrownBy(() -> ReportTarget.ofAlso("json"))
        .isInstanceOf(ReportException.class)
        .hasMessage("--also json: give FORMAT=FILE, for example json=report.json");
    assertThatThrownBy(() -> ReportTarget.ofAlso("json=")).isInstanceOf(ReportException.class);
  }

  @Test
  void namesTheFormatsThatThereAre() {
    assertThatThrownBy(() -> ReportTarget.ofAlso("xml=a"))
        .isInstanceOf(ReportException.class)
        .hasMessage("--also xml=a: the format xml is none of table, json");
  }
}
