package dev.seawall.oci.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.OptionalLong;

/// What a server answered. Closing it gives the connection back.
///
/// @param uri what was asked for in the end, after redirects
/// @param body to be read once; each read ends in time
public record Response(String method, URI uri, int status, HttpHeaders headers, InputStream body)
    implements AutoCloseable {

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  public List<String> headerValues(String name) {
    return headers.allValues(name);
  }

  /// What the server says of the body's length.
  public OptionalLong length() {
    try {
      return headers.firstValueAsLong("Content-Length");
    } catch (NumberFormatException _) {
      return OptionalLong.empty();
    }
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException _) {
      // Nothing is left to be lost: the body is not wanted any more.
    }
  }
}
