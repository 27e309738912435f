package dev.seawall.advisory.feed;

import java.io.IOException;
import java.io.InputStream;

/// A format whose files are too large to be held whole.
interface StreamFeed {
  /// Reads a file and refuses, by the sink, what cannot be made sense of in it. An exception
  /// refuses the rest of the file.
  ///
  /// @param origin the file, named within its source
  void read(InputStream in, String origin, FeedSink sink) throws IOException;

  /// All files of the source were read: what could not be told before now is.
  default void finish(FeedSink sink) {}
}
