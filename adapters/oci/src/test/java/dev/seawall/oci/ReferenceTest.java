package dev.seawall.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
  private static final String DIGEST = "sha256:" + "0a".repeat(32);

  @ParameterizedTest
  @CsvSource({
    "alpine, index.docker.io/library/alpine:latest",
    "alpine:3.19, index.docker.io/library/alpine:3.19",
    "docker.io/alpine, index.docker.io/library/alpine:latest",
    "bitnami/redis:7, index.docker.io/bitnami/redis:7",
    "foo.bar, index.docker.io/library/foo.bar:latest",
    "foo.bar:5000, index.docker.io/library/foo.bar:5000",
    "localhost/app, localhost/app:latest",
    "localhost:5000/app, localhost:5000/app:latest",
    "localhost:5000/app:1, localhost:5000/app:1",
    "[::1]:5000/app, [::1]:5000/app:latest",
    "[fd00::1]/app:2, [fd00::1]/app:2",
    "ghcr.io/team/app, ghcr.io/team/app:latest",
    "reg.example//app, reg.example//app:latest",
    "10.1.2.3:5000/team/app:v1.0_x-y, 10.1.2.3:5000/team/app:v1.0_x-y",
  })
  void fillsInRegistryLibraryAndTag(String text, String name) {
    assertThat(Reference.parse(text).name()).isEqualTo(name);
  }

  @Test
  void prefersTheDigestToTheTagBeforeIt() {
    Reference reference = Reference.parse("alpine:3.19@" + DIGEST);

    assertThat(reference.name()).isEqualTo("index.docker.io/library/alpine@" + DIGEST);
    assertThat(reference.tag()).isEmpty();
    assertThat(reference.identifier()).isEqualTo(DIGEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "ghcr.io/a",
        "Alpine",
        "foo:",
        "foo:a b",
        "foo@sha256:abc",
        "foo@@sha256:aa",
        "foo@sha512:0a",
        "user@ghcr.io/foo",
        "ghcr.io:port/foo",
        "ghcr.io/Foo",
        "foo..bar/x",
        "a:b:c/foo",
        "[::1/foo",
        "[::g]/foo",
        "host name.io/foo",
      })
  void refusesWhatTheIncumbentRefusesAndQuotesIt(String text) {
    assertThatThrownBy(() -> Reference.parse(text))
        .isInstanceOf(OciException.class)
        .hasMessageStartingWith("could not parse reference: " + text);
  }

  @Test
  void saysWhatIsWrongWithATag() {
    assertThatThrownBy(() -> Reference.parse("foo:" + "a".repeat(129)))
        .hasMessageContaining("tag must be between 1 and 128 characters in length");
  }

  @Test
  void showsDockerHubImagesByTheirShortName() {
    assertThat(Reference.parse("alpine").familiarRepository()).isEqualTo("alpine");
    assertThat(Reference.parse("bitnami/redis").familiarRepository()).isEqualTo("bitnami/redis");
    assertThat(Reference.parse("quay.io/a/bc").familiarRepository()).isEqualTo("quay.io/a/bc");
  }

  @Test
  void reportsTheNameThatWasAskedForInTheFormOfTheStore() {
    List<String> tags = List.of("demo/app:1", "alpine:3.9");
    List<String> digests = List.of("reg.example/app@" + DIGEST);

    assertThat(Reference.reported("index.docker.io/library/alpine:3.9", tags, digests))
        .isEqualTo("alpine:3.9");
    assertThat(Reference.reported("reg.example/app:2@" + DIGEST, tags, digests))
        .isEqualTo("reg.example/app@" + DIGEST);
    assertThat(Reference.reported("3baf065ef2f4", tags, digests)).isEqualTo("demo/app:1");
    assertThat(Reference.reported("3baf065ef2f4", List.of("<none>:<none>"), digests))
        .isEqualTo("<none>:<none>");
    assertThat(Reference.reported("alpine", List.of(), List.of())).isEmpty();
  }

  @Test
  void movesToAMirrorWithItsPathTagAndDigest() {
    assertThat(Reference.parse("alpine:3").inMirror("mirror.example:5000").name())
        .isEqualTo("mirror.example:5000/library/alpine:3");
    assertThat(Reference.parse("alpine@" + DIGEST).inMirror("mirror.example/hub").name())
        .isEqualTo("mirror.example/hub/library/alpine@" + DIGEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:5000/app",
        "127.0.0.1:5000/app",
        "[::1]:5000/app",
        "reg.localhost:5000/app",
        "10.0.0.1/app",
        "172.31.1.1:80/app",
        "192.168.3.4/app"
      })
  void takesLoopbackAndPrivateAddressesForLocal(String text) {
    assertThat(Reference.parse(text).isLocal()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"alpine", "172.32.1.1/app", "11.0.0.1/app", "10.0.0.1.io/app"})
  void takesAllElseForRemote(String text) {
    assertThat(Reference.parse(text).isLocal()).isFalse();
  }
}
