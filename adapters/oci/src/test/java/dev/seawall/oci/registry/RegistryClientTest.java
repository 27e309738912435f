package dev.seawall.oci.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.oci.Deadline;
import dev.seawall.oci.OciException;
import dev.seawall.oci.Progress;
import dev.seawall.oci.Reference;
import dev.seawall.oci.TestImage;
import dev.seawall.oci.credential.Credential;
import dev.seawall.oci.transport.RetryPolicy;
import dev.seawall.oci.transport.TransportOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryClientTest {
  private static final TestImage IMAGE = new TestImage("amd64").layer("a", "text".getBytes(UTF_8));

  @TempDir Path folder;
  private TestRegistry registry;

  @BeforeEach
  void start() throws IOException {
    registry = new TestRegistry().image("team/app", "1", IMAGE);
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void asksAnOpenRegistryWithoutCredentials() {
    assertThat(resolve(options()).digest()).isEqualTo(TestImage.digest(IMAGE.manifest()));
    assertThat(registry.log()).containsExactly("GET /v2/", "GET /v2/team/app/manifests/1");
  }

  @Test
  void getsATokenForAnyone() {
    registry.wantBearer("", "");

    resolve(options());

    assertThat(registry.log())
        .containsExactly(
            "GET /v2/",
            "GET /token?scope=repository%3Ateam%2Fapp%3Apull&service=svc",
            "GET /v2/team/app/manifests/1 Bearer T0");
  }

  @Test
  void triesTheGivenUsersInTheirOrder() {
    registry.wantBearer("u", "p");

    resolve(
        options()
            .withCredentials(
                List.of(new Credential.Basic("a", "b"), new Credential.Basic("u", "p"))));

    assertThat(registry.log())
        .containsSubsequence(
            "GET /token?scope=repository%3Ateam%2Fapp%3Apull&service=svc Basic YTpi",
            "GET /token?scope=repository%3Ateam%2Fapp%3Apull&service=svc Basic dTpw",
            "GET /v2/team/app/manifests/1 Bearer T0");
  }

  @Test
  void sendsBasicWhereThatIsWanted() {
    registry.wantBasic("u", "p");

    resolve(options().withCredentials(List.of(new Credential.Basic("u", "p"))));

    assertThat(registry.log())
        .containsExactly("GET /v2/", "GET /v2/team/app/manifests/1 Basic dTpw");
  }

  @Test
  void fallsBackToTheCredentialsOfTheMachine() throws IOException {
    registry.wantBasic("u", "p");
    String auths = "{\"auths\": {\"%s\": {\"auth\": \"dTpw\"}}}".formatted(registry.host());
    Files.writeString(folder.resolve("config.json"), auths);

    resolve(options(Map.of("DOCKER_CONFIG", folder.toString())));

    assertThat(registry.log()).endsWith("GET /v2/team/app/manifests/1 Basic dTpw");
  }

  @Test
  void turnsAnIdentityTokenIntoAnAccessToken() throws IOException {
    registry.wantBearer("u", "p");
    String auths = "{\"auths\": {\"%s\": {\"identitytoken\": \"I\"}}}".formatted(registry.host());
    Files.writeString(folder.resolve("config.json"), auths);

    resolve(options(Map.of("DOCKER_CONFIG", folder.toString())));

    assertThat(registry.log())
        .contains(
            "POST /token",
            "FORM scope=repository%3Ateam%2Fapp%3Apull&service=svc&grant_type=refresh_token"
                + "&client_id=seawall&refresh_token=I");
  }

  @Test
  void sendsARegistryTokenAsItIs() {
    registry.wantBearer("u", "p");

    resolve(options().withToken("T0"));
    assertThat(registry.log())
        .containsExactly("GET /v2/", "GET /v2/team/app/manifests/1 Bearer T0");

    assertThatThrownBy(() -> resolve(options().withToken("old")))
        .hasMessageContaining("UNAUTHORIZED: authentication required");
  }

  @Test
  void getsANewTokenWhenTheOldOneIsRefused() throws IOException {
    registry.wantBearer("", "");
    try (RegistryClient client = new RegistryClient(options())) {
      Resolved resolved = client.resolve(reference());
      registry.revokeTokens();

      assertThat(resolved.referrers(resolved.digest()).manifests()).isEmpty();
    }
    assertThat(registry.log())
        .contains(
            "GET /token?scope=repository%3Ateam%2Fapp%3Apull&scope=repository%3Aother%3Apull"
                + "&service=svc");
  }

  @Test
  void namesWhatToDoWhenNobodyIsLoggedIn() {
    registry.wantBasic("u", "p");

    assertThatThrownBy(() -> resolve(options()))
        .isInstanceOf(OciException.class)
        .hasMessage(
            "GET http://%s/v2/team/app/manifests/1: UNAUTHORIZED: authentication required;"
                + " log in to %s (docker login, or --username and --password)",
            registry.host(), registry.host());
  }

  @Test
  void listsTheReasonsOfAllAttempts() {
    registry.wantBasic("u", "p");

    assertThatThrownBy(
            () -> resolve(options().withCredentials(List.of(new Credential.Basic("a", "b")))))
        .hasMessageStartingWith("2 errors occurred:\n\t* GET http://");
  }

  @Test
  void namesATagThatDoesNotExist() {
    assertThatThrownBy(() -> resolve(options(), Reference.parse(registry.host() + "/team/app:2")))
        .hasMessageContaining("/manifests/2: MANIFEST_UNKNOWN: manifest unknown;")
        .hasMessageContaining("check its name and tag");
  }

  @Test
  void namesALimitOfRequestsWithTheWaitThatIsAskedFor() {
    registry.fault(exchange -> {
      if (!exchange.getRequestURI().getPath().contains("manifests")) {
        return false;
      }
      exchange.getResponseHeaders().add("Retry-After", "600");
      TestRegistry.answer(
          exchange,
          429,
          "{\"errors\":[{\"code\":\"TOOMANYREQUESTS\",\"message\":\"slow down\"}]}"
              .getBytes(UTF_8));
      return true;
    });

    assertThatThrownBy(() -> resolve(options()))
        .hasMessageContaining("TOOMANYREQUESTS: slow down;")
        .hasMessageContaining("(it asks to wait 600 s)");
  }

  @Test
  void showsABodyThatIsNoneOfARegistry() {
    registry.fault(exchange -> {
      TestRegistry.answer(exchange, 404, "<html>\u0007no</html>".getBytes(UTF_8));
      return true;
    });

    assertThatThrownBy(() -> resolve(options()))
        .hasMessageContaining("tls: first record does not look like a TLS handshake")
        .hasMessageContaining(
            "GET http://%s/v2/: unexpected status code 404 Not Found: <html> no</html>",
            registry.host());
  }

  @Test
  void asksTheMirrorsFirst() throws IOException {
    List<String> notes = new ArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void note(String message) {
            notes.add(message);
          }
        };
    try (TestRegistry empty = new TestRegistry()) {
      RegistryOptions options =
          RegistryOptions.of(options().transport().withProgress(progress))
              .withMirrors(Map.of("docker.io", List.of(empty.host(), registry.host() + "/team")));
      registry.image("team/library/app", "2", IMAGE);

      Resolved resolved = resolve(options, Reference.parse("app:2"));

      assertThat(resolved.reference().name()).isEqualTo("index.docker.io/library/app:2");
      assertThat(empty.log()).endsWith("GET /v2/library/app/manifests/2");
      assertThat(registry.log()).endsWith("GET /v2/team/library/app/manifests/2");
      assertThat(notes)
          .containsExactly(
              "Using the mirror registry to get the image: "
                  + registry.host()
                  + "/team/library/app:2");
    }
  }

  @Test
  void fallsBackFromTheMirrorToTheRegistry() throws IOException {
    try (TestRegistry empty = new TestRegistry()) {
      RegistryOptions options =
          options().withMirrors(Map.of(registry.host(), List.of(empty.host())));

      assertThat(resolve(options).digest()).isEqualTo(TestImage.digest(IMAGE.manifest()));
    }
  }

  @Test
  void refusesAManifestOfAnotherDigest() {
    String other = "sha256:" + "0a".repeat(32);
    registry.at("/v2/team/app/manifests/" + other, IMAGE.manifest());

    assertThatThrownBy(
            () -> resolve(options(), Reference.parse(registry.host() + "/team/app@" + other)))
        .hasMessageContaining("manifest digest: \"sha256:")
        .hasMessageContaining("does not match requested digest: \"" + other);
  }

  @Test
  void refusesAManifestThatIsNotWhatTheRegistrySaysItIs() {
    registry.fault(exchange -> {
      exchange.getResponseHeaders().add("Docker-Content-Digest", "sha256:" + "0a".repeat(32));
      return false;
    });

    assertThatThrownBy(() -> resolve(options()))
        .hasMessageContaining("does not match requested digest");
  }

  @Test
  void refusesAManifestThatIsTooLarge() {
    registry.manifest("team/app", "big", new byte[(4 << 20) + 1]);

    assertThatThrownBy(() -> resolve(options(), Reference.parse(registry.host() + "/team/app:big")))
        .hasMessageContaining("its manifest is larger than");
  }

  @Test
  void listsReferrersPageByPage() {
    String subject = TestImage.digest(IMAGE.manifest());
    String path = "/v2/team/app/referrers/" + subject;
    byte[] first = "first".getBytes(UTF_8);
    byte[] second = "second".getBytes(UTF_8);
    registry.at(path, TestImage.indexOf(TestImage.descriptor("a/b", first, "")));
    registry.at(path + "/more", TestImage.indexOf(TestImage.descriptor("a/b", second, "")));
    registry.fault(exchange -> {
      if (exchange.getRequestURI().getPath().equals(path)) {
        exchange.getResponseHeaders().add("Link", "<%s/more>; rel=\"next\"".formatted(path));
      }
      return false;
    });

    try (RegistryClient client = new RegistryClient(options())) {
      assertThat(client.resolve(reference()).referrers(subject).manifests())
          .extracting(descriptor -> descriptor.digest())
          .containsExactly(TestImage.digest(first), TestImage.digest(second));
    }
  }

  @Test
  void findsReferrersUnderTheTagOfOldRegistries() {
    String subject = TestImage.digest(IMAGE.manifest());
    byte[] one = "one".getBytes(UTF_8);
    registry.manifest(
        "team/app",
        subject.replace(':', '-'),
        TestImage.indexOf(TestImage.descriptor("a/b", one, "")));

    try (RegistryClient client = new RegistryClient(options())) {
      assertThat(client.resolve(reference()).referrers(subject).manifests())
          .extracting(descriptor -> descriptor.digest())
          .containsExactly(TestImage.digest(one));
    }
  }

  @Test
  void refusesAHostThatIsNone() {
    assertThatThrownBy(() -> resolve(options(), Reference.parse("my_registry:5000/team/app")))
        .hasMessageStartingWith("\"my_registry:5000\" cannot be asked");
  }

  private Reference reference() {
    return Reference.parse(registry.host() + "/team/app:1");
  }

  private Resolved resolve(RegistryOptions options) {
    return resolve(options, reference());
  }

  private static Resolved resolve(RegistryOptions options, Reference reference) {
    try (RegistryClient client = new RegistryClient(options)) {
      return client.resolve(reference);
    }
  }

  private static RegistryOptions options() {
    return options(Map.of());
  }

  private static RegistryOptions options(Map<String, String> environment) {
    return RegistryOptions.of(
        TransportOptions.defaults(environment, Deadline.after(Duration.ofSeconds(30)))
            .withRetry(new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(2))));
  }
}
