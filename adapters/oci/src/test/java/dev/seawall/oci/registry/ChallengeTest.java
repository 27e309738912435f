package dev.seawall.oci.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChallengeTest {
  @Test
  void readsQuotedAndPlainParameters() {
    assertThat(
            Challenge.parse(
                List.of(
                    "Bearer realm=\"https://auth.example/token?a=b,c\" , Service=registry,"
                        + "scope=\"repository:a/b:pull,push\"")))
        .containsExactly(
            new Challenge(
                "bearer",
                Map.of(
                    "realm", "https://auth.example/token?a=b,c",
                    "service", "registry",
                    "scope", "repository:a/b:pull,push")));
  }

  @Test
  void tellsSeveralChallengesOfOneHeaderApart() {
    assertThat(
            Challenge.parse(
                List.of("Negotiate, Basic realm=\"x\", Bearer realm=\"y\"", "Digest nonce=z")))
        .extracting(Challenge::scheme)
        .containsExactly("negotiate", "basic", "bearer", "digest");
  }

  @Test
  void undoesEscapesInQuotes() {
    assertThat(
            Challenge.parse(List.of("Basic realm=\"a \\\"b\\\" c\"")).getFirst().parameter("realm"))
        .isEqualTo("a \"b\" c");
  }

  @Test
  void stopsAtWhatIsNoChallenge() {
    assertThat(Challenge.parse(List.of(""))).isEmpty();
    assertThat(Challenge.parse(List.of("=\"x\""))).isEmpty();
    assertThat(Challenge.parse(List.of("Basic realm=\"open")).getFirst().parameter("realm"))
        .isEqualTo("open");
    assertThat(Challenge.parse(List.of("Basic ".repeat(10_000)))).isEmpty();
  }
}
