package dev.seawall.oci;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A server program that a test starts for itself and ends by its handle.
public final class Daemon implements AutoCloseable {
  private static final int MAX_TURNS = 300;

  private final Process process;

  private Daemon(Process process) {
    this.process = process;
  }

  /// Starts a program and waits until it answers. Where it cannot run, the test is skipped and says
  /// why.
  ///
  /// @param folder for its log
  /// @param ready whether it answers
  public static Daemon start(Path folder, List<String> command, BooleanSupplier ready)
      throws IOException, InterruptedException {
    Path log = folder.resolve(Path.of(command.getFirst()).getFileName() + ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Daemon daemon = new Daemon(process);
    for (int turn = 0; turn < MAX_TURNS && !ready.getAsBoolean(); turn++) {
      if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    if (!process.isAlive() || !ready.getAsBoolean()) {
      daemon.close();
      assumeTrue(false, command.getFirst() + " does not run here (root is needed): " + tail(log));
    }
    return daemon;
  }

  /// Skips the test where a program is not installed.
  public static void requireProgram(String program, String debianPackage) {
    assumeTrue(
        List.of("/usr/bin", "/usr/sbin", "/usr/local/bin").stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))),
        () -> program + " is not installed: apt-get install " + debianPackage);
  }

  /// Runs a program to its end.
  public static String run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException(command + ": " + tail(output));
    }
    return Files.readString(output);
  }

  @Override
  public void close() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    children.forEach(ProcessHandle::destroyForcibly);
  }

  private static String tail(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join(" | ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
  }
}
