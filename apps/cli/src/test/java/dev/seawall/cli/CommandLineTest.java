package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {
  private static CommandLine parse(String... words) {
    return CommandLine.parse(List.of(words), CommandTable.all());
  }

  @Test
  void takesFlagsBeforeAndAfterCommandAndTarget() {
    CommandLine line =
        parse("-q", "--cache-dir", "c", "repo", "--format=json", "tree", "--scanners", "vuln");

    assertThat(line.command().name()).isEqualTo("repository");
    assertThat(line.arguments()).containsExactly("tree");
    assertThat(line.values())
        .containsEntry("quiet", List.of("true"))
        .containsEntry("cache-dir", List.of("c"))
        .containsEntry("format", List.of("json"))
        .containsEntry("scanners", List.of("vuln"));
  }

  @Test
  void doesNotTakeTheValueOfAFlagForTheCommand() {
    assertThat(parse("--format", "image", "fs", ".").command().name()).isEqualTo("filesystem");
  }

  @Test
  void takesSwitchesInOneWordAndValuesThatStickToTheLetter() {
    CommandLine line = parse("image", "-qd", "-fjson", "-s=HIGH", "alpine");

    assertThat(line.values())
        .containsEntry("quiet", List.of("true"))
        .containsEntry("debug", List.of("true"))
        .containsEntry("format", List.of("json"))
        .containsEntry("severity", List.of("HIGH"));
  }

  @Test
  void aSwitchNeverTakesTheNextWord() {
    assertThat(parse("image", "--quiet", "false").arguments()).containsExactly("false");
    assertThat(parse("image", "--quiet=false").values()).containsEntry("quiet", List.of("false"));
  }

  @Test
  void keepsWhatFollowsTwoDashesAsItIs() {
    assertThat(parse("fs", "--", "--odd").arguments()).containsExactly("--odd");
  }

  @Test
  void findsCommandsOfCommands() {
    assertThat(parse("db", "--quiet", "build", "--out", "d", "a.tar").command().name())
        .isEqualTo("db build");
  }

  @Test
  void acceptsOldNames() {
    assertThat(parse("fs", "--security-checks", "vuln", ".").values())
        .containsEntry("scanners", List.of("vuln"));
  }

  @Test
  void suggestsTheNearestFlag() {
    assertThatThrownBy(() -> parse("image", "--sevrity", "HIGH"))
        .isInstanceOf(CommandException.class)
        .hasMessage("unknown flag: --sevrity; did you mean --severity?");
  }

  @Test
  void suggestsTheNearestCommand() {
    assertThatThrownBy(() -> parse("imge", "alpine"))
        .hasMessage("unknown command \"imge\" for \"seawall\"; did you mean 'image'?");
  }

  @Test
  void tellsCommandsThatComeLaterFromUnknownOnes() {
    assertThatThrownBy(() -> parse("sbom", "x.json")).hasMessageContaining("not built yet");
  }

  @Test
  void namesAFlagWithoutItsArgument() {
    assertThatThrownBy(() -> parse("fs", "--severity"))
        .hasMessage("flag needs an argument: --severity");
  }
}
