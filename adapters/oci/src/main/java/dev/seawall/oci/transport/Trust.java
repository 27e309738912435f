package dev.seawall.oci.transport;

import dev.seawall.oci.OciException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Whose certificates are believed: the JDK's own list, then the machine's (`SSL_CERT_FILE`, else
/// where distributions keep it), then `--cacert`; or, with `--insecure`, anyone's.
final class Trust {
  private static final List<String> MACHINE_BUNDLES =
      List.of(
          "/etc/ssl/certs/ca-certificates.crt",
          "/etc/pki/tls/certs/ca-bundle.crt",
          "/etc/ssl/ca-bundle.pem",
          "/etc/pki/tls/cacert.pem",
          "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
          "/etc/ssl/cert.pem");

  private Trust() {}

  /// @param authority file of PEM certificates to believe as well
  static SSLContext context(
      boolean insecure, Optional<Path> authority, Map<String, String> environment) {
    try {
      TrustManager manager =
          insecure
              ? new BlindTrust()
              : new LayeredTrust(jdk(), authority.map(Trust::given), () -> machine(environment));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new OciException("TLS cannot be set up: " + e.getMessage(), e);
    }
  }

  private static X509ExtendedTrustManager jdk() throws GeneralSecurityException {
    return manager(null);
  }

  private static X509ExtendedTrustManager given(Path file) {
    try {
      Collection<? extends Certificate> certificates = certificates(file);
      if (certificates.isEmpty()) {
        throw new OciException("--cacert %s: no certificate in it".formatted(file));
      }
      return manager(store(certificates));
    } catch (IOException | GeneralSecurityException e) {
      throw new OciException("--cacert %s: %s".formatted(file, reason(e)), e);
    }
  }

  /// The machine's list; empty where there is none or it is broken, since the JDK's own remains.
  private static Optional<X509ExtendedTrustManager> machine(Map<String, String> environment) {
    String named = environment.getOrDefault("SSL_CERT_FILE", "");
    List<String> candidates = named.isEmpty() ? MACHINE_BUNDLES : List.of(named);
    for (String candidate : candidates) {
      Path file = Path.of(candidate);
      if (Files.isRegularFile(file)) {
        try {
          return Optional.of(manager(store(certificates(file))));
        } catch (IOException | GeneralSecurityException _) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static Collection<? extends Certificate> certificates(Path file)
      throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in);
    }
  }

  private static KeyStore store(Collection<? extends Certificate> certificates)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    int number = 0;
    for (Certificate certificate : certificates) {
      store.setCertificateEntry("ca-" + number++, certificate);
    }
    return store;
  }

  private static X509ExtendedTrustManager manager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509ExtendedTrustManager.class::isInstance)
        .map(X509ExtendedTrustManager.class::cast)
        .findFirst()
        .orElseThrow(() -> new GeneralSecurityException("no X.509 trust manager"));
  }

  private static String reason(Exception e) {
    return e instanceof NoSuchFileException ? "no such file" : String.valueOf(e.getMessage());
  }
}
