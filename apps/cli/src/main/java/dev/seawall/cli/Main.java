package dev.seawall.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The program `seawall`.
public final class Main {
  private Main() {}

  /// Runs the command line and ends the process with its exit code.
  public static void main(String[] args) {
    PrintStream out = stream(FileDescriptor.out, 1 << 16);
    PrintStream err = stream(FileDescriptor.err, 1 << 10);
    int code = new Program(System.getenv(), out, err).run(List.of(args));
    out.flush();
    err.flush();
    // Worker threads of a scan that ran into its time limit must not keep the process alive.
    Runtime.getRuntime().halt(code);
  }

  /// Always UTF-8: reports are the same whatever the locale.
  private static PrintStream stream(FileDescriptor descriptor, int buffer) {
    return new PrintStream(
        new java.io.BufferedOutputStream(new FileOutputStream(descriptor), buffer),
        false,
        StandardCharsets.UTF_8);
  }
}
