package dev.seawall.cli;

import java.util.List;

/// `seawall version` and `seawall --version`: the program's version and those of the databases in
/// the cache folder.
final class VersionCommand implements Command.Action {
  @Override
  public int run(Invocation invocation) {
    Settings settings = invocation.settings();
    CacheFolder cache = CacheFolder.of(settings);
    List<DatabaseFile> databases =
        List.of(
            DatabaseFile.vulnerabilities(cache.advisories()),
            DatabaseFile.javaIndex(cache.javaIndex()));
    boolean json = settings.isSet(Flags.FORMAT) && settings.text(Flags.FORMAT).equals("json");
    StringBuilder text = new StringBuilder();
    if (json) {
      text.append("{\"Version\":\"").append(BuildVersion.VERSION).append('"');
      databases.forEach(database -> text.append(database.json()));
      text.append("}\n");
    } else {
      text.append("Version: ").append(BuildVersion.VERSION).append('\n');
      databases.forEach(database -> text.append(database.lines()));
    }
    invocation.console().out().print(text);
    return 0;
  }
}
