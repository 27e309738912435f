package dev.seawall.artifact.language.golang;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.language.golang.GoModFile.Replace;
import dev.seawall.artifact.language.golang.GoModFile.Require;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Reads the directives of a `go.mod` file, alone on a line or in a block.
final class GoModReader {
  private final List<GoModLine> lines;
  private final List<Require> requires = new ArrayList<>();
  private final List<Replace> replaces = new ArrayList<>();
  private String module = "";
  private String go = "";
  private String toolchain = "";

  GoModReader(ByteBuffer bytes) {
    this.lines = GoModLine.read(bytes);
  }

  GoModFile read() {
    String block = "";
    for (GoModLine line : lines) {
      List<String> words = line.words();
      if (block.isEmpty()) {
        String verb = words.getFirst();
        if (words.size() == 2 && words.get(1).equals("(")) {
          block = verb;
          checkVerb(verb, line);
        } else {
          directive(verb, words.subList(1, words.size()), line);
        }
      } else if (words.getFirst().equals(")")) {
        if (words.size() > 1) {
          throw line.refused("something follows ')'");
        }
        block = "";
      } else {
        directive(block, words, line);
      }
    }
    if (!block.isEmpty()) {
      throw lines.getLast().refused("the block of " + block + " does not end");
    }
    return new GoModFile(module, go, toolchain, requires, replaces);
  }

  private static void checkVerb(String verb, GoModLine line) {
    switch (verb) {
      case "module", "require", "exclude", "replace", "retract", "godebug", "tool", "ignore" -> {}
      default -> throw line.refused("unknown block type: " + verb);
    }
  }

  private void directive(String verb, List<String> arguments, GoModLine line) {
    switch (verb) {
      case "module" -> {
        line.check(module.isEmpty(), "repeated module statement");
        line.check(arguments.size() == 1, "usage: module module/path");
        module = line.text(arguments.getFirst());
      }
      case "go" -> {
        line.check(go.isEmpty(), "repeated go statement");
        line.check(arguments.size() == 1, "go directive expects exactly one argument");
        line.check(
            GoVersions.isLanguageVersion(arguments.getFirst()),
            "invalid go version '" + arguments.getFirst() + "': must match format 1.23.0");
        go = arguments.getFirst();
      }
      case "toolchain" -> {
        line.check(toolchain.isEmpty(), "repeated toolchain statement");
        line.check(arguments.size() == 1, "toolchain directive expects exactly one argument");
        line.check(
            GoVersions.isToolchain(arguments.getFirst()),
            "invalid toolchain version '" + arguments.getFirst() + "'");
        toolchain = arguments.getFirst();
      }
      case "require", "exclude" -> required(verb, arguments, line);
      case "replace" -> replaced(arguments, line);
      case "retract", "godebug", "tool", "ignore" -> {}
      default -> throw line.refused("unknown directive: " + verb);
    }
  }

  private void required(String verb, List<String> arguments, GoModLine line) {
    line.check(arguments.size() == 2, "usage: " + verb + " module/path v1.2.3");
    String path = line.text(arguments.get(0));
    String version = version(path, line.text(arguments.get(1)), line);
    if (verb.equals("require")) {
      requires.add(new Require(path, version, line.isIndirect()));
    }
  }

  private void replaced(List<String> arguments, GoModLine line) {
    int arrow = arguments.size() > 1 && arguments.get(1).equals("=>") ? 1 : 2;
    boolean wellFormed =
        arguments.size() >= arrow + 2
            && arguments.size() <= arrow + 3
            && arguments.get(arrow).equals("=>");
    line.check(wellFormed, "usage: replace module/path [v1.2.3] => other/module v1.4");
    String path = line.text(arguments.get(0));
    String old = arrow == 2 ? version(path, line.text(arguments.get(1)), line) : "";
    String newPath = line.text(arguments.get(arrow + 1));
    String newVersion = "";
    if (arguments.size() == arrow + 2) {
      line.check(
          GoVersions.isFolder(newPath),
          "replacement module without version must be directory path (rooted or starting with . or"
              + " ..)");
    } else {
      newVersion = GoVersions.canonical(line.text(arguments.get(arrow + 2)));
      line.check(!newVersion.isEmpty(), "must be of the form v1.2.3");
      line.check(
          !GoVersions.isFolder(newPath),
          "replacement module directory path \"" + newPath + "\" cannot have version");
    }
    replaces.add(new Replace(path, old, newPath, newVersion));
  }

  private static String version(String path, String text, GoModLine line) {
    String version = GoVersions.canonical(text);
    line.check(!version.isEmpty(), "version \"" + text + "\" must be of the form v1.2.3");
    line.check(
        GoVersions.fitsPath(version, path),
        "version \"" + version + "\" does not fit the major version of " + path);
    return version;
  }

  /// An exception for a line that cannot be read.
  static ArtifactException refused(int line, String reason) {
    return new ArtifactException("go.mod: " + reason, line);
  }
}
