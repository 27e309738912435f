package dev.seawall.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Collects what came of the cases of one suite. Cases may be judged by several threads.
public final class Verdicts {
  /// A case and what there is to say of it.
  record Remark(String id, String text) {}

  /// One case: nothing if it passed, else the first difference.
  @FunctionalInterface
  public interface Case {
    Optional<String> firstDifference() throws Exception;
  }

  private final List<Remark> failures = new ArrayList<>();
  private final List<Remark> skips = new ArrayList<>();
  private int passed;
  private int skipped;

  public synchronized void pass() {
    passed++;
  }

  /// A case that ended otherwise than expected.
  public synchronized void fail(String id, String difference) {
    failures.add(new Remark(id, difference));
  }

  /// A case that is not judged.
  public void skip(String id, String reason) {
    skip(id, reason, 1);
  }

  /// Cases that are not judged, for one reason.
  public synchronized void skip(String id, String reason, int cases) {
    skips.add(new Remark(id, reason));
    skipped += cases;
  }

  /// Runs a case. What it throws is its failure.
  public void judge(String id, Case oneCase) {
    Optional<String> difference;
    try {
      difference = oneCase.firstDifference();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      difference = Optional.of("interrupted");
    } catch (Exception | StackOverflowError e) {
      difference = Optional.of("it threw " + e);
    }
    difference.ifPresentOrElse(text -> fail(id, text), this::pass);
  }

  /// Judges a case by equality.
  public void equal(String id, Object expected, Object actual) {
    judge(
        id,
        () ->
            Objects.equals(expected, actual)
                ? Optional.empty()
                : Optional.of("expected " + expected + ", got " + actual));
  }

  synchronized int passed() {
    return passed;
  }

  synchronized int judged() {
    return passed + failures.size();
  }

  synchronized int skipped() {
    return skipped;
  }

  synchronized List<Remark> failures() {
    return List.copyOf(failures);
  }

  synchronized List<Remark> skips() {
    return List.copyOf(skips);
  }
}
