package dev.seawall.artifact;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/// What is known of licences: the engine for licences, handed to the analysers by whoever wires
/// them.
public interface Licenses {
  /// The SPDX identifiers of the licences whose text this is; none where it is not close enough to
  /// any.
  List<String> identify(ByteBuffer text);

  /// The SPDX identifier, in its right case, that this text is but for its case.
  Optional<String> idOf(String text);

  /// The SPDX identifier of the licence that is published at this address.
  Optional<String> idOfUrl(String url);

  /// Knows nothing.
  Licenses NONE =
      new Licenses() {
        @Override
        public List<String> identify(ByteBuffer text) {
          return List.of();
        }

        @Override
        public Optional<String> idOf(String text) {
          return Optional.empty();
        }

        @Override
        public Optional<String> idOfUrl(String url) {
          return Optional.empty();
        }
      };
}
