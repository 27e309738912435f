package dev.seawall.artifact.image;

import java.io.IOException;
import java.io.InputStream;

/// Bytes that can be read from their beginning any number of times: a file, or what a container
/// engine exports.
public interface StreamSource {
  /// A new stream at the beginning.
  InputStream open() throws IOException;
}
