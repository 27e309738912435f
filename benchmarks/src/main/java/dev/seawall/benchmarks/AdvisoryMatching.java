package dev.seawall.benchmarks;

import dev.seawall.version.AdvisoryRanges;
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
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Judges 10,000 packages by five advisories each, all of them read anew: what matching costs
/// beside reading the database.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AdvisoryMatching {
  private static final int PACKAGES = 10_000;
  private static final int ADVISORIES = 5;

  @Param({"NPM", "PEP440", "MAVEN", "GEM", "GENERIC", "BITNAMI"})
  public VersionScheme scheme = VersionScheme.NPM;

  private final List<String> versions = new ArrayList<>();
  private final List<AdvisoryRanges> advisories = new ArrayList<>();

  /// Makes up the same packages and advisories each time.
  @Setup
  public void prepare() {
    Random random = new Random(1);
    for (int i = 0; i < PACKAGES; i++) {
      versions.add(version(random));
    }
    for (int i = 0; i < PACKAGES * ADVISORIES; i++) {
      String fixed = version(random);
      String range = ">= " + version(random) + ", < " + fixed;
      advisories.add(
          new AdvisoryRanges(List.of("< 1.0.0", range), List.of(">= " + fixed), List.of()));
    }
  }

  private static String version(Random random) {
    return random.nextInt(20) + "." + random.nextInt(40) + "." + random.nextInt(100);
  }

  /// How many pairs of package and advisory match.
  @Benchmark
  public int judge() {
    int vulnerable = 0;
    for (int i = 0; i < PACKAGES; i++) {
      Version version = scheme.parse(versions.get(i));
      for (int j = 0; j < ADVISORIES; j++) {
        vulnerable +=
            advisories.get(i * ADVISORIES + j).judge(scheme, version).vulnerable() ? 1 : 0;
      }
    }
    return vulnerable;
  }
}
