package dev.seawall.oci.containerd;

import dev.seawall.model.ImageConfig;
import dev.seawall.model.ImageConfig.Execution;
import dev.seawall.model.ImageConfig.History;
import java.util.List;

/// What the incumbent tells of the configuration of an image in containerd: as much as Docker's
/// engine would tell, with author and time of the last step. It tells all where the history does
/// not fit the layers.
final class EngineView {
  private EngineView() {}

  static ImageConfig of(ImageConfig whole) {
    List<History> history = whole.history();
    long made = history.stream().filter(step -> !step.emptyLayer()).count();
    if (whole.diffIds().isEmpty() || made != whole.diffIds().size()) {
      return whole;
    }
    History last = history.getLast();
    return new ImageConfig(
        whole.architecture(),
        last.author(),
        "",
        last.created(),
        "",
        history,
        whole.os(),
        whole.rootfsType(),
        whole.diffIds(),
        execution(whole.config()),
        "",
        "",
        List.of());
  }

  private static Execution execution(Execution whole) {
    return new Execution(
        false,
        false,
        false,
        whole.cmd(),
        null,
        "",
        whole.entrypoint(),
        whole.env(),
        "",
        "",
        whole.labels(),
        null,
        false,
        false,
        false,
        whole.user(),
        whole.volumes(),
        whole.workingDir(),
        whole.exposedPorts(),
        whole.argsEscaped(),
        false,
        "",
        whole.stopSignal(),
        null);
  }
}
