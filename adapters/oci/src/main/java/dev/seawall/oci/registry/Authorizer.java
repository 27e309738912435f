package dev.seawall.oci.registry;

import dev.seawall.oci.credential.Credential;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/// What is sent as `Authorization` to one repository: it changes with the challenges that the
/// registry poses and is renewed before a token runs out. Safe for many threads.
final class Authorizer {
  private static final long MARGIN_NANOS = 5_000_000_000L;

  private final TokenService tokens;
  private final URI registry;
  private final ReentrantLock lock = new ReentrantLock();
  private final Set<String> scopes = new LinkedHashSet<>();
  private Credential credential;
  private Optional<Challenge> bearer = Optional.empty();
  private String header = "";
  private long expiry;

  /// @param scope what tokens are asked for
  Authorizer(TokenService tokens, URI registry, String scope, Credential credential) {
    this.tokens = tokens;
    this.registry = registry;
    this.credential = credential;
    scopes.add(scope);
    if (credential instanceof Credential.RegistryToken(String token)) {
      header = "Bearer " + token;
    }
  }

  /// Prepares for what the registry said it wants before anything was asked for.
  void expect(List<Challenge> challenges) {
    lock.lock();
    try {
      for (Challenge challenge : challenges) {
        if (accept(challenge)) {
          return;
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /// The header's value for the next request, or empty for none.
  String header() {
    lock.lock();
    try {
      if (bearer.isPresent() && System.nanoTime() - expiry > -MARGIN_NANOS) {
        renew(bearer.get());
      }
      return header;
    } finally {
      lock.unlock();
    }
  }

  /// Meets one of the challenges.
  ///
  /// @param sent the header of the request that was refused
  /// @return whether the request is worth repeating with what [#header] now gives
  boolean meet(List<Challenge> challenges, String sent) {
    lock.lock();
    try {
      if (!header.equals(sent)) {
        return true;
      }
      for (Challenge challenge : challenges) {
        String scope = challenge.parameter("scope");
        if (challenge.scheme().equals("bearer") && !scope.isEmpty()) {
          scopes.add(scope);
        }
        if (accept(challenge)) {
          return !header().equals(sent);
        }
      }
      return false;
    } finally {
      lock.unlock();
    }
  }

  static String basic(String username, String password) {
    byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private boolean accept(Challenge challenge) {
    if (credential instanceof Credential.RegistryToken) {
      return false;
    }
    if (challenge.scheme().equals("bearer")) {
      bearer = Optional.of(challenge);
      expiry = System.nanoTime();
      return true;
    }
    if (challenge.scheme().equals("basic")
        && credential instanceof Credential.Basic(String username, String password)) {
      header = basic(username, password);
      return true;
    }
    return false;
  }

  private void renew(Challenge challenge) {
    TokenService.Token token = tokens.fetch(challenge, registry, scopes, credential);
    header = "Bearer " + token.access();
    expiry = System.nanoTime() + token.life().toNanos();
    if (credential instanceof Credential.IdentityToken && !token.refresh().isEmpty()) {
      credential = new Credential.IdentityToken(token.refresh());
    }
  }
}
