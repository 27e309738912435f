package dev.seawall.cli;

import java.nio.file.Path;

/// The folder that the program was started from, with what comes with it. The launcher tells.
final class Home {
  private Home() {}

  static Path path() {
    String home = System.getProperty("seawall.home", "");
    if (home.isEmpty()) {
      throw new CommandException("the sample needs the launcher: start ./seawall");
    }
    return Path.of(home);
  }
}
