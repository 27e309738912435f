package dev.seawall.artifact.document;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.document.JsonValue.JsonFlag;
import dev.seawall.artifact.document.JsonValue.JsonNull;
import dev.seawall.artifact.document.JsonValue.JsonNumber;
import dev.seawall.artifact.document.JsonValue.JsonText;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads a YAML 1.2 document into the same tree as a JSON document. Plain scalars follow the JSON
/// schema of YAML: `null`, `~` and nothing, `true` and `false`, and what JSON would take for a
/// number; all else is text. Of several documents the first is read.
///
/// Anchors and aliases are refused, since a few bytes of them can stand for gigabytes; so are
/// mappings whose keys are not scalars, and documents beyond the limits of [JsonReader].
public final class YamlReader {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setLabel("the file").setCodePointLimit(64 << 20).build();

  private final Deque<Level> open = new ArrayDeque<>();
  private int values;

  /// A collection whose end has not been read yet.
  private static final class Level {
    final OpenContainer container;
    final boolean isMapping;
    boolean named;

    Level(OpenContainer container, boolean isMapping) {
      this.container = container;
      this.isMapping = isMapping;
    }

    boolean awaitsName() {
      return isMapping && !named;
    }
  }

  private YamlReader() {}

  /// Reads from the buffer's position to its limit; the buffer is left as it was.
  public static JsonValue read(ByteBuffer bytes) {
    String text = Utf8.decode(bytes, true).toString();
    try {
      YamlReader reader = new YamlReader();
      for (Event event : new Parse(SETTINGS).parseString(text)) {
        JsonValue document = reader.take(event);
        if (document != null) {
          return document;
        }
      }
      return new JsonNull(1);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new ArtifactException("not valid YAML: " + e.getProblem(), line, e);
    } catch (YamlEngineException e) {
      throw new ArtifactException("not valid YAML: " + e.getMessage(), e);
    }
  }

  /// The document, if it ends with this event.
  private @Nullable JsonValue take(Event event) {
    int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    return switch (event.getEventId()) {
      case MappingStart -> opened((CollectionStartEvent) event, true, line);
      case SequenceStart -> opened((CollectionStartEvent) event, false, line);
      case MappingEnd, SequenceEnd -> placed(open.pop().container.close(line), line);
      case Scalar -> scalar((ScalarEvent) event, line);
      case Alias -> throw new ArtifactException("YAML aliases are not read", line);
      case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> null;
    };
  }

  private @Nullable JsonValue opened(CollectionStartEvent event, boolean mapping, int line) {
    Level outer = open.peek();
    if (outer != null && outer.awaitsName()) {
      throw new ArtifactException("a key of a mapping must be a scalar", line);
    }
    if (open.size() == JsonReader.MAX_DEPTH) {
      throw new ArtifactException("more than " + JsonReader.MAX_DEPTH + " levels", line);
    }
    if (event.getAnchor().isPresent()) {
      throw new ArtifactException("YAML anchors are not read", line);
    }
    count(line);
    open.push(
        new Level(
            mapping ? new OpenContainer.OpenObject(line) : new OpenContainer.OpenArray(line),
            mapping));
    return null;
  }

  private @Nullable JsonValue scalar(ScalarEvent event, int line) {
    Level outer = open.peek();
    if (outer != null && outer.awaitsName()) {
      outer.container.name(event.getValue());
      outer.named = true;
      return null;
    }
    count(line);
    return placed(event.isPlain() ? plain(event.getValue(), line) : text(event, line), line);
  }

  private static JsonValue text(ScalarEvent event, int line) {
    return new JsonText(event.getValue(), line);
  }

  private @Nullable JsonValue placed(JsonValue value, int line) {
    Level outer = open.peek();
    if (outer == null) {
      return value;
    }
    outer.named = false;
    if (!outer.container.add(value)) {
      throw new ArtifactException("duplicate key \"" + outer.container.name() + "\"", line);
    }
    return null;
  }

  private void count(int line) {
    if (++values > JsonReader.MAX_VALUES) {
      throw new ArtifactException("more than " + JsonReader.MAX_VALUES + " values", line);
    }
  }

  private static JsonValue plain(String text, int line) {
    return switch (text) {
      case "", "~", "null" -> new JsonNull(line);
      case "true" -> new JsonFlag(true, line);
      case "false" -> new JsonFlag(false, line);
      default -> isNumber(text) ? new JsonNumber(text, line) : new JsonText(text, line);
    };
  }

  /// Whether JSON would take the text for a number.
  static boolean isNumber(String text) {
    int at = text.startsWith("-") ? 1 : 0;
    int integer = digitsEnd(text, at);
    if (integer == at || (integer > at + 1 && text.charAt(at) == '0')) {
      return false;
    }
    at = integer;
    if (at < text.length() && text.charAt(at) == '.') {
      int fraction = digitsEnd(text, at + 1);
      if (fraction == at + 1) {
        return false;
      }
      at = fraction;
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      int sign = at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0 ? 2 : 1;
      int exponent = digitsEnd(text, at + sign);
      if (exponent == at + sign) {
        return false;
      }
      at = exponent;
    }
    return at == text.length();
  }

  private static int digitsEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
