package dev.seawall.oci.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A certificate authority of the test's own, made with the JDK's keytool, and a server certificate
/// for `localhost` that it signed.
public final class TestAuthority {
  private static final String PASSWORD = "changeit";

  private final Path folder;

  private TestAuthority(Path folder) {
    this.folder = folder;
  }

  public static TestAuthority in(Path folder) throws IOException, InterruptedException {
    TestAuthority authority = new TestAuthority(folder);
    authority.keytool("-genkeypair -alias ca -dname CN=test-ca -ext bc:c -keystore ca.p12");
    authority.keytool("-exportcert -rfc -alias ca -keystore ca.p12 -file ca.pem");
    authority.keytool("-genkeypair -alias server -dname CN=localhost -keystore server.p12");
    authority.keytool("-certreq -alias server -keystore server.p12 -file server.csr");
    authority.keytool(
        "-gencert -rfc -alias ca -keystore ca.p12 -ext san=dns:localhost"
            + " -infile server.csr -outfile server.pem");
    authority.keytool("-importcert -noprompt -alias ca -file ca.pem -keystore server.p12");
    authority.keytool("-importcert -noprompt -alias server -file server.pem -keystore server.p12");
    return authority;
  }

  /// The authority's certificate as PEM.
  public Path certificate() {
    return folder.resolve("ca.pem");
  }

  /// The server's certificate as PEM.
  public Path serverCertificate() {
    return folder.resolve("server.pem");
  }

  public KeyStore serverKeys() throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("server.p12"))) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return keys;
  }

  /// The server's private key as PEM.
  public String serverKey() throws GeneralSecurityException, IOException {
    byte[] key = serverKeys().getKey("server", password()).getEncoded();
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
    return "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n";
  }

  public char[] password() {
    return PASSWORD.toCharArray();
  }

  public SSLContext serverContext() throws GeneralSecurityException, IOException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(serverKeys(), password());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private void keytool(String arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments.split(" ")));
    if (arguments.startsWith("-genkeypair")) {
      command.addAll(List.of("-keyalg", "EC", "-validity", "2"));
    }
    command.addAll(List.of("-storepass", PASSWORD));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(Files.readString(folder.resolve("keytool.log")));
    }
  }
}
