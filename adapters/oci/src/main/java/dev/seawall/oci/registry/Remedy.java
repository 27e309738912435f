package dev.seawall.oci.registry;

import dev.seawall.oci.Reference;
import dev.seawall.oci.transport.Response;

/// What a user can do about a registry's refusal.
final class Remedy {
  private Remedy() {}

  static String of(Response response, Reference reference) {
    String registry = reference.registry();
    return switch (response.status()) {
      case 401 -> "log in to %s (docker login, or --username and --password)".formatted(registry);
      case 403 -> "the account may not read %s of %s".formatted(reference.repository(), registry);
      case 404 ->
          "%s has no such image in %s: check its name and tag"
              .formatted(registry, reference.repository());
      case 429 -> rateLimit(registry, response.header("Retry-After"));
      default -> "";
    };
  }

  private static String rateLimit(String registry, String after) {
    String seconds = after.isEmpty() ? "" : " (it asks to wait " + after.strip() + " s)";
    return "%s limits how often it is asked%s: log in, use a mirror, or try later"
        .formatted(registry, seconds);
  }
}
