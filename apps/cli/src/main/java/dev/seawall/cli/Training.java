package dev.seawall.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Does the program's usual work once while the JVM takes notes for the AOT cache: `Training ROOT
/// WORK`. Called by the assembly of the product, never by a user.
public final class Training {
  private final PrintStream out =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  private final Path root;
  private final Path work;

  private Training(Path root, Path work) {
    this.root = root;
    this.work = work;
  }

  /// Runs all of it; a step that fails is told of and ends with exit code 1.
  public static void main(String[] args) {
    if (!new Training(Path.of(args[0]), Path.of(args[1])).run()) {
      throw new IllegalStateException("a step of the training failed: see above");
    }
  }

  private boolean run() {
    String cache = work.resolve("cache").toString();
    Path shop = root.resolve("examples/shop");
    Path image = root.resolve("dist/target/demo/shop.tar");
    boolean well = step("--version") && step("image", "--help");
    for (String format : List.of("table", "json")) {
      String output = work.resolve("report." + format).toString();
      well &= scan(shop, "fs", shop.toString(), "--cache-dir", cache, "-f", format, "-o", output);
      // Twice: the second time the layers come from the cache.
      for (int i = 0; i < 2; i++) {
        well &=
            scan(
                image,
                "image",
                "--input",
                image.toString(),
                "--cache-dir",
                cache,
                "-f",
                format,
                "-o",
                output);
      }
    }
    return well;
  }

  private boolean scan(Path input, String... words) {
    if (!Files.exists(input)) {
      return true;
    }
    List<String> line = new java.util.ArrayList<>(List.of(words));
    line.addAll(List.of("--sample-db", "--quiet"));
    return step(line.toArray(new String[0]));
  }

  private boolean step(String... words) {
    int code = new Program(Map.of("COLUMNS", "120"), out, System.err).run(List.of(words));
    if (code != 0) {
      System.err.println("exit code " + code + ": seawall " + String.join(" ", words));
    }
    return code == 0;
  }
}
