package dev.seawall.oci.engine;

import com.fasterxml.jackson.core.JsonParser;
import dev.seawall.model.ImageConfig.History;
import dev.seawall.oci.json.Json;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The steps of an image's making as an engine lists them: `GET /images/NAME/history`. Which steps
/// made no layer is not said and is guessed as the incumbent guesses it.
final class EngineHistory {
  /// What the shell form of an instruction begins with. The incumbent strips any of these
  /// characters, in any order.
  private static final String SHELL_PREFIX = "/bin/sh -c #(nop)";

  private static final List<String> WITHOUT_LAYER =
      List.of(
          "ENV",
          "MAINTAINER",
          "LABEL",
          "CMD",
          "ENTRYPOINT",
          "HEALTHCHECK",
          "EXPOSE",
          "USER",
          "VOLUME",
          "STOPSIGNAL",
          "SHELL",
          "ARG");

  private EngineHistory() {}

  /// The steps, the oldest first.
  ///
  /// @throws IOException if the text is not such a list
  static List<History> read(byte[] text) throws IOException {
    List<History> steps = new ArrayList<>();
    try {
      Json.array(text, step -> steps.add(step(step)));
    } catch (IOException e) {
      throw new IOException("unable to decode JSON: " + e.getMessage(), e);
    }
    Collections.reverse(steps);
    return steps;
  }

  private static History step(JsonParser json) throws IOException {
    Map<String, String> texts = new HashMap<>();
    Map<String, Long> numbers = new HashMap<>();
    Json.object(
        json,
        (name, value) -> {
          texts.put(name, Json.text(value));
          numbers.put(name, Json.number(value));
        });
    String createdBy = texts.getOrDefault("CreatedBy", "");
    String comment = texts.getOrDefault("Comment", "");
    boolean empty = numbers.getOrDefault("Size", 0L) == 0 && isEmpty(createdBy, comment);
    return new History("", time(numbers.getOrDefault("Created", 0L)), createdBy, comment, empty);
  }

  static boolean isEmpty(String createdBy, String comment) {
    int start = 0;
    while (start < createdBy.length() && SHELL_PREFIX.indexOf(createdBy.charAt(start)) >= 0) {
      start++;
    }
    String instruction = createdBy.substring(start).strip();
    if (WITHOUT_LAYER.stream().anyMatch(instruction::startsWith)) {
      return true;
    }
    return comment.startsWith("buildkit.dockerfile")
        ? instruction.equals("WORKDIR /")
        : instruction.startsWith("WORKDIR");
  }

  private static String time(long seconds) {
    try {
      return Instant.ofEpochSecond(seconds).toString();
    } catch (DateTimeException _) {
      return Instant.EPOCH.toString();
    }
  }
}
