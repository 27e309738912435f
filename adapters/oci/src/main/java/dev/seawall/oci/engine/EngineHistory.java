package dev.seawall.oci.engine;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.seawall.model.ImageConfig.History;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
    try (JsonParser json = Inspection.JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_ARRAY) {
        throw new IOException("unable to decode JSON: not an array");
      }
      while (json.nextToken() == JsonToken.START_OBJECT) {
        steps.add(step(json));
      }
    }
    Collections.reverse(steps);
    return steps;
  }

  private static History step(JsonParser json) throws IOException {
    String createdBy = "";
    String comment = "";
    long created = 0;
    long size = 0;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "CreatedBy" -> createdBy = json.getValueAsString("");
        case "Comment" -> comment = json.getValueAsString("");
        case "Created" -> created = json.getValueAsLong();
        case "Size" -> size = json.getValueAsLong();
        default -> json.skipChildren();
      }
    }
    boolean empty = size == 0 && isEmpty(createdBy, comment);
    return new History("", time(created), createdBy, comment, empty);
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
