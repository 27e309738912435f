package dev.seawall.benchmarks;

import dev.seawall.version.Version;
import dev.seawall.version.VersionScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Compares versions of the packages of operating systems, installed and fixed, as matching does:
/// the installed one is read once, the fixed one each time.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class VersionOrdering {
  private static final int PAIRS = 1_000;

  @Param({"APK", "DEB", "RPM"})
  public VersionScheme scheme = VersionScheme.DEB;

  private final List<Version> installed = new ArrayList<>();
  private final List<String> fixed = new ArrayList<>();

  /// Makes up the same versions each time.
  @Setup
  public void prepare() {
    Random random = new Random(1);
    for (int i = 0; i < PAIRS; i++) {
      String release = "2." + random.nextInt(3) + "." + random.nextInt(5);
      installed.add(scheme.parse(release + revision(random)));
      fixed.add(release + revision(random));
    }
  }

  private String revision(Random random) {
    return switch (scheme) {
      case APK -> "_p" + random.nextInt(4) + "-r" + random.nextInt(20);
      case RPM -> "-" + random.nextInt(30) + ".el9_" + random.nextInt(4);
      default -> "+dfsg-" + random.nextInt(30) + "+deb12u" + random.nextInt(4);
    };
  }

  /// How many installed versions are older than the fixed ones.
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public int compare() {
    int older = 0;
    for (int i = 0; i < PAIRS; i++) {
      older += installed.get(i).compareTo(scheme.parse(fixed.get(i))) < 0 ? 1 : 0;
    }
    return older;
  }
}
