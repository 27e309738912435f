package dev.seawall.artifact.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.base.ParserBase;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.document.JsonValue.JsonFlag;
import dev.seawall.artifact.document.JsonValue.JsonNull;
import dev.seawall.artifact.document.JsonValue.JsonNumber;
import dev.seawall.artifact.document.JsonValue.JsonText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Reads a JSON document into a tree. At most [#MAX_DEPTH] levels and [#MAX_VALUES] values: beyond
/// them the document is refused like any other that cannot be read, by an [ArtifactException] that
/// tells the line.
public final class JsonReader {
  /// Levels of nesting. Lock files have about ten.
  public static final int MAX_DEPTH = 500;

  /// Values in a document, which bounds the memory of its tree. The largest lock files have some
  /// hundred thousand.
  public static final int MAX_VALUES = 5_000_000;

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
          // The symbol table would refuse documents with very many names.
          .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(1000)
                  .maxStringLength(64 << 20)
                  .maxNameLength(64 << 10)
                  .build())
          .build();

  private final ParserBase parser;
  private final JsonDialect dialect;
  private final Deque<OpenContainer> open = new ArrayDeque<>();
  private int values;

  private JsonReader(ParserBase parser, JsonDialect dialect) {
    this.parser = parser;
    this.dialect = dialect;
  }

  /// Reads one document from the buffer's position to its limit; the buffer is left as it was.
  public static JsonValue read(ByteBuffer bytes, JsonDialect dialect) {
    CharBuffer text = Utf8.decode(bytes, dialect == JsonDialect.STRICT);
    try (ParserBase parser =
        (ParserBase) FACTORY.createParser(text.array(), text.arrayOffset(), text.limit())) {
      return new JsonReader(parser, dialect).document();
    } catch (IOException e) {
      throw new ArtifactException("not valid JSON: " + e.getMessage(), e);
    }
  }

  private JsonValue document() throws IOException {
    try {
      JsonValue value = tree();
      if (dialect == JsonDialect.STRICT && parser.nextToken() != null) {
        throw refused("something follows the document");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new ArtifactException(
          "not valid JSON: " + e.getOriginalMessage(), parser.currentLocation().getLineNr(), e);
    }
  }

  /// Goes over the tokens with a stack of its own, so that nesting costs no stack of the thread.
  private JsonValue tree() throws IOException {
    while (true) {
      JsonValue complete = next(parser.nextToken());
      if (complete != null) {
        OpenContainer outer = open.peek();
        if (outer == null) {
          return complete;
        }
        if (!outer.add(complete) && dialect == JsonDialect.STRICT) {
          throw refused("duplicate name \"" + outer.name() + "\"");
        }
      }
    }
  }

  /// The value that ends with this token, if one does.
  private @Nullable JsonValue next(@Nullable JsonToken token) throws IOException {
    int line = parser.getTokenLineNr();
    return switch (token) {
      case null -> throw refused("the document ends too early");
      case START_OBJECT -> opened(new OpenContainer.OpenObject(line));
      case START_ARRAY -> opened(new OpenContainer.OpenArray(line));
      case FIELD_NAME -> named(parser.currentName());
      case END_OBJECT, END_ARRAY -> open.pop().close(line);
      case VALUE_STRING -> counted(new JsonText(parser.getText(), line));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> counted(new JsonNumber(parser.getText(), line));
      case VALUE_TRUE -> counted(new JsonFlag(true, line));
      case VALUE_FALSE -> counted(new JsonFlag(false, line));
      case VALUE_NULL -> counted(new JsonNull(line));
      case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> throw refused("a value was expected");
    };
  }

  private @Nullable JsonValue opened(OpenContainer container) {
    open.push(container);
    return counted(null);
  }

  private @Nullable JsonValue named(String name) {
    open.element().name(name);
    return null;
  }

  private @Nullable JsonValue counted(@Nullable JsonValue value) {
    if (++values > MAX_VALUES) {
      throw refused("more than " + MAX_VALUES + " values");
    }
    return value;
  }

  private ArtifactException refused(String reason) {
    return new ArtifactException("not valid JSON: " + reason, parser.getTokenLineNr());
  }
}
