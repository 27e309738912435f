package dev.seawall.oci.transport;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/// Believes a server that any of several lists vouches for. The machine's list is read only when
/// the others fail, because parsing it takes longer than many a request.
final class LayeredTrust extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager jdk;
  private final Optional<X509ExtendedTrustManager> given;
  private final Supplier<Optional<X509ExtendedTrustManager>> machine;

  LayeredTrust(
      X509ExtendedTrustManager jdk,
      Optional<X509ExtendedTrustManager> given,
      Supplier<Optional<X509ExtendedTrustManager>> machine) {
    this.jdk = jdk;
    this.given = given;
    this.machine = machine;
  }

  /// One question to one list.
  private interface Question {
    void ask(X509ExtendedTrustManager manager) throws CertificateException;
  }

  private void anyOf(Question question) throws CertificateException {
    Optional<CertificateException> refusal = refusal(jdk, question);
    if (refusal.isPresent() && given.isPresent()) {
      refusal = worse(refusal.get(), refusal(given.get(), question));
    }
    if (refusal.isPresent()) {
      Optional<X509ExtendedTrustManager> more = machine.get();
      refusal = more.isEmpty() ? refusal : worse(refusal.get(), refusal(more.get(), question));
    }
    if (refusal.isPresent()) {
      throw refusal.get();
    }
  }

  private static Optional<CertificateException> refusal(
      X509ExtendedTrustManager manager, Question question) {
    try {
      question.ask(manager);
      return Optional.empty();
    } catch (CertificateException e) {
      return Optional.of(e);
    }
  }

  /// Of two refusals the one that tells more: to know the authority and still refuse the name or
  /// the date says more than not to know the authority. Empty if the second list believes.
  private static Optional<CertificateException> worse(
      CertificateException first, Optional<CertificateException> second) {
    boolean unknown = String.valueOf(first.getMessage()).contains("path building failed");
    return second.map(e -> unknown ? e : first);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    anyOf(manager -> manager.checkServerTrusted(chain, type));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    anyOf(manager -> manager.checkServerTrusted(chain, type, socket));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    anyOf(manager -> manager.checkServerTrusted(chain, type, engine));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("no server here");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw new CertificateException("no server here");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("no server here");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return jdk.getAcceptedIssuers();
  }
}
