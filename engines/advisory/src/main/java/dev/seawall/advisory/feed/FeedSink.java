package dev.seawall.advisory.feed;

import dev.seawall.model.Exploitation.Epss;
import dev.seawall.model.Exploitation.KnownExploited;

/// Where a feed puts what it read, and its account of every record: each is taken, withdrawn or
/// refused, and what a database has no place for is counted by the reason.
public interface FeedSink {
  /// What follows comes from that file of the source.
  void enter(String file);

  void add(Claim claim);

  void add(Detail detail);

  void add(String vulnerabilityId, KnownExploited entry);

  void add(String vulnerabilityId, Epss score);

  /// @param cycles the releases of the product as JSON
  void addLifecycle(String product, byte[] cycles);

  /// A record was read, and all of it that has a place was added.
  void taken();

  /// A record says that it does not hold any more.
  void withdrawn();

  /// A record, or a part of one, is about something that the database has no place for.
  void leftOut(String reason);

  /// A file is none of advisories.
  void passedOver();

  /// A record cannot be made sense of.
  ///
  /// @param place line or id within the file, or empty
  void refused(String place, String reason);
}
