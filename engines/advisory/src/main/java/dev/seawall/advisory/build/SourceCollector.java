package dev.seawall.advisory.build;

import dev.seawall.advisory.feed.Advice;
import dev.seawall.advisory.feed.Claim;
import dev.seawall.advisory.feed.Detail;
import dev.seawall.advisory.feed.FeedSink;
import dev.seawall.model.Exploitation.Epss;
import dev.seawall.model.Exploitation.KnownExploited;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Takes what one source gives and keeps its account. Not for more than one thread.
final class SourceCollector implements FeedSink {
  private static final int MAX_REFUSALS = 1000;
  private static final int MAX_NAME = 1024;

  private final String source;
  private final BuildData data;
  private final SortedSet<String> publishers = new TreeSet<>();
  private final SortedMap<String, Long> leftOut = new TreeMap<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private String file = "";
  private long taken;
  private long withdrawn;
  private long refused;
  private long passedOver;
  private long claims;

  // Distributions say the same of many vulnerabilities.
  private @Nullable Advice lastAdvice;
  private byte[] lastPacked = {};

  SourceCollector(String source, BuildData data) {
    this.source = source;
    this.data = data;
  }

  SourceSummary summary() {
    return new SourceSummary(
        source, publishers, taken, withdrawn, refused, refusals, leftOut, passedOver, claims);
  }

  @Override
  public void enter(String path) {
    file = path;
  }

  @Override
  public void add(Claim claim) {
    if (isName(claim.packageName()) && isName(claim.vulnerabilityId())) {
      publishers.add(claim.bucket().source().name());
      claims++;
      if (!claim.advice().equals(lastAdvice)) {
        lastAdvice = claim.advice();
        lastPacked = PackedAdvice.pack(lastAdvice);
      }
      data.add(claim, lastPacked);
    } else {
      refused(claim.origin(), "the name of its package or vulnerability cannot be kept");
    }
  }

  @Override
  public void add(Detail detail) {
    if (isName(detail.vulnerabilityId())) {
      data.add(detail);
    }
  }

  @Override
  public void add(String vulnerabilityId, KnownExploited entry) {
    if (isName(vulnerabilityId)) {
      data.add(vulnerabilityId, entry);
    } else {
      refused("", "the name of its vulnerability cannot be kept");
    }
  }

  @Override
  public void add(String vulnerabilityId, Epss score) {
    if (isName(vulnerabilityId)) {
      data.add(vulnerabilityId, score);
    } else {
      refused("", "the name of its vulnerability cannot be kept");
    }
  }

  @Override
  public void addLifecycle(String product, byte[] cycles) {
    if (isName(product)) {
      data.addLifecycle(product, cycles);
    } else {
      refused("", "the name of the product cannot be kept");
    }
  }

  @Override
  public void taken() {
    taken++;
  }

  @Override
  public void withdrawn() {
    withdrawn++;
  }

  @Override
  public void leftOut(String reason) {
    leftOut.merge(reason, 1L, Long::sum);
  }

  @Override
  public void passedOver() {
    passedOver++;
  }

  @Override
  public void refused(String place, String reason) {
    refused++;
    if (refusals.size() < MAX_REFUSALS) {
      refusals.add(new Refusal(file, place, reason));
    }
  }

  /// Whether a text can be a key: keys have a length, bytes of control part what is sorted, and
  /// half a surrogate has no bytes.
  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_NAME
        && text.codePoints()
            .noneMatch(
                c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }
}
