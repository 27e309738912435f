package dev.seawall.advisory.build;

import java.util.ArrayList;
import java.util.List;

/// Gathers sorted entries whose keys are the same but for the last text.
final class Groups {
  private final Handler handler;
  private final List<Value> values = new ArrayList<>();
  private byte[] key = {};

  /// One entry of a group.
  static final class Value {
    private final String origin;
    private final byte[] bytes;

    private Value(String origin, byte[] bytes) {
      this.origin = origin;
      this.bytes = bytes;
    }

    /// The last text of its key.
    String origin() {
      return origin;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  /// What is done with a group.
  interface Handler {
    /// @param key the texts of the key, the last one being that of any entry
    /// @param values in order, at least one; valid for the time of the call
    void handle(String[] key, List<Value> values);
  }

  Groups(Handler handler) {
    this.handler = handler;
  }

  void add(SortedRuns.Entry entry) {
    if (!values.isEmpty() && !CompositeKey.sameGroup(key, entry.key())) {
      end();
    }
    key = entry.key();
    values.add(new Value(CompositeKey.lastPart(key), entry.value()));
  }

  /// Handles the last group.
  void end() {
    if (!values.isEmpty()) {
      handler.handle(CompositeKey.parts(key), values);
      values.clear();
    }
  }
}
