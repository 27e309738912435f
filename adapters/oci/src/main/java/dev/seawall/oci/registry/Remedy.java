package dev.seawall.oci.registry;

import dev.seawall.oci.Reference;
import dev.seawall.oci.transport.Response;

/// What a user can do about a registry's refusal.
final class Remedy {
  private Remedy() {}

  static String of(Response response, Reference reference) {
    String registry = reference.registry();
    return switch (response.status()) {
      case 401 -> login(registry);
      case 403 ->
          "the account may not read %s; %s".formatted(reference.repository(), login(registry));
      case 404 ->
          "%s has no such image in %s: check its name and tag"
              .formatted(registry, reference.repository());
      case 429 -> rateLimit(registry, response.header("Retry-After"));
      default -> "";
    };
  }

  private static String login(String registry) {
    String helper = helper(registry);
    return helper.isEmpty()
        ? "log in to %s (docker login, or --username and --password)".formatted(registry)
        : "log in to %s: install %s and name it in Docker's config.json"
            .formatted(registry, helper);
  }

  /// The program that turns a cloud's own credentials into those of its registry.
  private static String helper(String registry) {
    if (registry.endsWith(".amazonaws.com") || registry.endsWith(".amazonaws.com.cn")) {
      return "docker-credential-ecr-login";
    }
    if (registry.endsWith("gcr.io") || registry.endsWith(".pkg.dev")) {
      return "docker-credential-gcloud";
    }
    return registry.endsWith(".azurecr.io") ? "docker-credential-acr-env" : "";
  }

  private static String rateLimit(String registry, String after) {
    String seconds = after.isEmpty() ? "" : " (it asks to wait " + after.strip() + " s)";
    return "%s limits how often it is asked%s: log in, use a mirror, or try later"
        .formatted(registry, seconds);
  }
}
