package dev.seawall.oci.registry;

import com.fasterxml.jackson.core.JsonParser;
import dev.seawall.oci.OciException;
import dev.seawall.oci.json.Json;
import dev.seawall.oci.transport.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Turns a registry's refusal into one message: what was asked, the incumbent's words for the
/// answer, and what the user can do.
final class RegistryError {
  private static final int MAX_BODY = 64 << 10;
  private static final int MAX_SHOWN = 500;

  private RegistryError() {}

  /// @param remedy what to do about it, or empty
  static OciException of(Response response, String remedy) {
    byte[] body;
    try {
      body = response.body().readNBytes(MAX_BODY);
    } catch (IOException _) {
      // The status alone must do.
      body = new byte[0];
    }
    String what =
        "%s %s: %s"
            .formatted(
                response.method(), withoutQuery(response.uri()), words(response.status(), body));
    return new OciException(remedy.isEmpty() ? what : what + "; " + remedy);
  }

  /// The errors that the body lists, else the status and the body.
  static String words(int status, byte[] body) {
    List<String> errors = diagnostics(body);
    if (errors.size() == 1) {
      return errors.getFirst();
    }
    if (errors.size() > 1) {
      return "multiple errors returned: " + String.join("; ", errors);
    }
    String text = printable(new String(body, StandardCharsets.UTF_8)).strip();
    String line = "unexpected status code %d %s".formatted(status, reason(status)).strip();
    return text.isEmpty() ? line : line + ": " + shortened(text);
  }

  private static List<String> diagnostics(byte[] body) {
    List<String> errors = new ArrayList<>();
    try {
      Json.document(
          body,
          (name, value) -> {
            if (name.equals("errors")) {
              Json.array(value, error -> errors.add(diagnostic(error)));
            }
          });
      return errors;
    } catch (IOException _) {
      // Not the body of the specification: shown as it is.
      return List.of();
    }
  }

  private static String diagnostic(JsonParser json) throws IOException {
    Map<String, String> fields = new HashMap<>();
    Json.object(json, (name, value) -> fields.put(name, Json.text(value)));
    String code = fields.getOrDefault("code", "");
    String message = fields.getOrDefault("message", "");
    return shortened(printable(code + ": " + message));
  }

  private static String printable(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String shortened(String text) {
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
  }

  /// Queries of storage services hold signatures.
  private static String withoutQuery(URI uri) {
    String text = uri.toString();
    int query = text.indexOf('?');
    return query < 0 ? text : text.substring(0, query);
  }

  private static String reason(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 408 -> "Request Timeout";
      case 416 -> "Requested Range Not Satisfiable";
      case 429 -> "Too Many Requests";
      case 500 -> "Internal Server Error";
      case 501 -> "Not Implemented";
      case 502 -> "Bad Gateway";
      case 503 -> "Service Unavailable";
      case 504 -> "Gateway Timeout";
      default -> "";
    };
  }
}
