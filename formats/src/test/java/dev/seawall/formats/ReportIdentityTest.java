package dev.seawall.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The expected values are those of trivy 0.74.
class ReportIdentityTest {
  private static final String IMAGE =
      "sha256:a187dde48cd289ac374ad8539930628314bc581a481cdb41409c9289419ddb72";

  @Test
  void namesAnImageByItsConfigurationAndRepository() {
    assertThat(ReportIdentity.ofImage(IMAGE, "index.docker.io/library/alpine"))
        .isEqualTo("sha256:574abdaf07824449b1277ec1e7e67659cc869bbf97fd95447812b55644350a21");
    assertThat(ReportIdentity.ofImage(IMAGE, "")).isEqualTo(IMAGE);
  }

  @Test
  void namesACommitByItsRemoteOrPath() {
    String commit = "1cfde3d56b5375c514606cac9874db993e231071";

    assertThat(ReportIdentity.ofCommit(".", commit))
        .isEqualTo("sha256:dd05c45bbceecef5a82ddabe2d335ffc008f44682ff0a66c542e58504320756e");
    assertThat(ReportIdentity.ofCommit("https://github.com/org/repo.git", commit))
        .isEqualTo("sha256:e213291d77ffddc1526c07ee37ed18187633ba587f3994ea61b691123b65a0c2");
  }

  @Test
  void fingerprintsAFindingWithoutAnArtifactIdToo() {
    assertThat(
            ReportIdentity.fingerprint("", "package-lock.json", "jquery@3.3.9", "CVE-2019-11358"))
        .isEqualTo("sha256:3952ef90d8606b4067901c413142af693504f820972f5b017a6fdb627ba56af0");
  }

  @Test
  void givesReportsIdsThatAreOrderedByTime() {
    Instant time = Instant.ofEpochMilli(1_700_000_000_000L);
    UUID id = UUID.fromString(ReportIdentity.reportId(time));
    UUID later = UUID.fromString(ReportIdentity.reportId(time.plusMillis(1)));

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(time.toEpochMilli());
    assertThat(later.toString()).isGreaterThan(id.toString());
  }
}
