package dev.seawall.advisory.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.seawall.model.Exploitation.Epss;
import dev.seawall.model.Exploitation.KnownExploited;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Keeps all that a feed gives, for tests to look at.
final class RecordingSink implements FeedSink {
  final List<Claim> claims = new ArrayList<>();
  final List<Detail> details = new ArrayList<>();
  final Map<String, KnownExploited> exploited = new TreeMap<>();
  final Map<String, Epss> scores = new TreeMap<>();
  final Map<String, String> lifecycles = new TreeMap<>();
  final List<String> leftOut = new ArrayList<>();
  final List<String> refused = new ArrayList<>();
  final List<String> passedOver = new ArrayList<>();
  int taken;
  int withdrawn;
  private String file = "";

  /// What comes of one file whose format is to be recognised.
  static RecordingSink of(String path, String content) {
    return of(Optional.empty(), path, content);
  }

  static RecordingSink of(Optional<FeedKind> kind, String path, String content) {
    RecordingSink sink = new RecordingSink();
    sink.read(kind, path, content.getBytes(UTF_8));
    return sink;
  }

  void read(Optional<FeedKind> kind, String path, byte[] content) {
    try {
      FeedReader reader = new FeedReader(kind, this);
      reader.readFile(new SourceFile(path, new ByteArrayInputStream(content)));
      reader.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The claims as lines: bucket, package, vulnerability.
  List<String> places() {
    return claims.stream()
        .map(c -> c.bucket().name() + " | " + c.packageName() + " | " + c.vulnerabilityId())
        .toList();
  }

  Advice.Ranges ranges() {
    return (Advice.Ranges) claims.getFirst().advice();
  }

  Advice.Fix fix() {
    return (Advice.Fix) claims.getFirst().advice();
  }

  @Override
  public void enter(String path) {
    file = path;
  }

  @Override
  public void add(Claim claim) {
    claims.add(claim);
  }

  @Override
  public void add(Detail detail) {
    details.add(detail);
  }

  @Override
  public void add(String vulnerabilityId, KnownExploited entry) {
    exploited.put(vulnerabilityId, entry);
  }

  @Override
  public void add(String vulnerabilityId, Epss score) {
    scores.put(vulnerabilityId, score);
  }

  @Override
  public void addLifecycle(String product, byte[] cycles) {
    lifecycles.put(product, new String(cycles, UTF_8));
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
    leftOut.add(reason);
  }

  @Override
  public void passedOver() {
    passedOver.add(file);
  }

  @Override
  public void refused(String place, String reason) {
    refused.add(place.isEmpty() ? reason : place + ": " + reason);
  }
}
