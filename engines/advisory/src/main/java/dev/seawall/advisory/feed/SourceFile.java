package dev.seawall.advisory.feed;

import java.io.InputStream;

/// A file of a source.
///
/// @param path within the source, with `/` between the parts
/// @param content valid until the next file is asked for
record SourceFile(String path, InputStream content) {}
