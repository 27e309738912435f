package dev.seawall.advisory.feed;

import dev.seawall.artifact.document.JsonObject;

/// A format in which a file holds one record or one document of them.
interface RecordFeed {
  /// Reads a record and gives the sink all of it or, with a [RecordException], nothing.
  ///
  /// @param origin the file, named within its source
  void read(JsonObject record, String origin, FeedSink sink);
}
