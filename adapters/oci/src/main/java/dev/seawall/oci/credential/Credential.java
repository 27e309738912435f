package dev.seawall.oci.credential;

/// What is shown to a registry. The secrets never enter a text.
public sealed interface Credential {
  /// Nobody in particular.
  record Anonymous() implements Credential {}

  /// A user with a password or access token.
  record Basic(String username, String password) implements Credential {
    @Override
    public String toString() {
      return "Basic[" + username + "]";
    }
  }

  /// A refresh token, which the token service turns into an access token.
  record IdentityToken(String token) implements Credential {
    @Override
    public String toString() {
      return "IdentityToken";
    }
  }

  /// A bearer token that is sent to the registry as it is.
  record RegistryToken(String token) implements Credential {
    @Override
    public String toString() {
      return "RegistryToken";
    }
  }
}
