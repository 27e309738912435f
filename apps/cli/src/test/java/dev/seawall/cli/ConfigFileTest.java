package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigFileTest {
  @Test
  void readsNestedKeysInAnyCase() {
    ConfigFile file = ConfigFile.parse("x.yaml", "DB:\n  Skip-Update: true\nformat: json\n");

    assertThat(file.values(SourceFlags.SKIP_DB_UPDATE)).contains(List.of("true"));
    assertThat(file.values(Flags.FORMAT)).contains(List.of("json"));
    assertThat(file.values(Flags.SEVERITY)).isEmpty();
  }

  @Test
  void namesFileAndPlaceOfWhatIsNotYaml() {
    assertThatThrownBy(() -> ConfigFile.parse("x.yaml", "format: [json\nseverity: LOW\n"))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("x.yaml")
        .hasMessageContaining("line 2");
  }

  @Test
  void refusesAliasBombs() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }

    assertThatThrownBy(() -> ConfigFile.parse("bomb.yaml", bomb.toString()))
        .isInstanceOf(CommandException.class);
  }

  @Test
  void namesAMissingFileInTheIncumbentsWords() {
    assertThatThrownBy(() -> ConfigFile.read(Path.of("missing.yaml")))
        .hasMessageContaining("open missing.yaml: no such file or directory");
  }
}
