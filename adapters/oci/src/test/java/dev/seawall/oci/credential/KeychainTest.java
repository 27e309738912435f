package dev.seawall.oci.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.oci.Deadline;
import dev.seawall.oci.OciException;
import dev.seawall.oci.Reference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeychainTest {
  private static final Reference APP = Reference.parse("reg.example:5000/team/app:1");

  @TempDir Path home;
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void isAnonymousWhereNothingIsKept() {
    assertThat(resolve(APP)).isEqualTo(new Credential.Anonymous());
  }

  @Test
  void readsUserAndPasswordFromTheAuthOfTheRegistry() throws IOException {
    dockerConfig("{\"auths\": {\"reg.example:5000\": {\"auth\": \"" + base64("u:p:q") + "\"}}}");

    assertThat(resolve(APP)).isEqualTo(new Credential.Basic("u", "p:q"));
  }

  @Test
  void prefersTheLongestPathThatLeadsToTheRepository() throws IOException {
    dockerConfig(
        """
        {"auths": {"reg.example:5000": {"username": "host", "password": "x"},
                   "reg.example:5000/team": {"username": "team", "password": "x"},
                   "reg.example:5000/other/app": {"username": "other", "password": "x"}}}
        """);

    assertThat(resolve(APP)).isEqualTo(new Credential.Basic("team", "x"));
  }

  @Test
  void findsDockerHubUnderItsHistoricalUrl() throws IOException {
    dockerConfig(
        "{\"auths\": {\"https://index.docker.io/v1/\": {\"username\": \"u\", \"password\": \"p\"}}}");

    assertThat(resolve(Reference.parse("alpine"))).isEqualTo(new Credential.Basic("u", "p"));
  }

  @Test
  void takesAnUrlForItsHost() throws IOException {
    dockerConfig(
        "{\"auths\": {\"http://reg.example:5000/v2/\": {\"username\": \"u\", \"password\": \"p\"}}}");

    assertThat(resolve(APP)).isEqualTo(new Credential.Basic("u", "p"));
  }

  @Test
  void readsIdentityAndRegistryTokens() throws IOException {
    dockerConfig(
        """
        {"auths": {"reg.example:5000": {"identitytoken": "I", "auth": "AAAA"},
                   "two.example": {"registrytoken": "R"}}}
        """);

    assertThat(resolve(APP)).isEqualTo(new Credential.IdentityToken("I"));
    assertThat(resolve(Reference.parse("two.example/app")))
        .isEqualTo(new Credential.RegistryToken("R"));
  }

  @Test
  void prefersTheInlineConfigThenDockersThenPodmans() throws IOException {
    Path podman = Files.writeString(home.resolve("auth.json"), userConfig("podman"));
    environment.put("REGISTRY_AUTH_FILE", podman.toString());
    assertThat(resolve(APP)).isEqualTo(new Credential.Basic("podman", "x"));

    dockerConfig(userConfig("docker"));
    assertThat(resolve(APP)).isEqualTo(new Credential.Basic("docker", "x"));

    environment.put("DOCKER_AUTH_CONFIG", userConfig("inline"));
    assertThat(resolve(APP)).isEqualTo(new Credential.Basic("inline", "x"));
  }

  @Test
  void readsPodmansFileInTheRuntimeDirectory() throws IOException {
    Files.createDirectories(home.resolve("containers"));
    Files.writeString(home.resolve("containers/auth.json"), userConfig("runtime"));
    environment.put("XDG_RUNTIME_DIR", home.toString());

    assertThat(resolve(APP)).isEqualTo(new Credential.Basic("runtime", "x"));
  }

  @Test
  void asksTheHelperOfTheRegistry() throws IOException {
    helper("vault", "read key; echo '{\"Username\": \"'$key'\", \"Secret\": \"s\"}'");
    dockerConfig("{\"credHelpers\": {\"reg.example:5000\": \"vault\"}}");

    assertThat(resolve(APP)).isEqualTo(new Credential.Basic("reg.example:5000", "s"));
  }

  @Test
  void asksTheStoreForAllRegistriesAndTakesItsTokens() throws IOException {
    helper("store", "echo '{\"ServerURL\": [1], \"Username\": \"<token>\", \"Secret\": \"T\"}'");
    dockerConfig("{\"credsStore\": \"store\"}");

    assertThat(resolve(APP)).isEqualTo(new Credential.IdentityToken("T"));
  }

  @Test
  void goesOnWithTheFileWhereTheHelperKnowsNothing() throws IOException {
    helper("store", "echo 'credentials not found in native keychain'; exit 1");
    dockerConfig(
        """
        {"credsStore": "store",
         "auths": {"reg.example:5000": {"username": "u", "password": "p"}}}
        """);

    assertThat(resolve(APP)).isEqualTo(new Credential.Basic("u", "p"));
  }

  @Test
  void namesAHelperThatIsMissingOrFails() throws IOException {
    dockerConfig("{\"credsStore\": \"absent\"}");
    assertThatThrownBy(() -> resolve(APP))
        .isInstanceOf(OciException.class)
        .hasMessageContaining(
            "error getting credentials - err: exec: \"docker-credential-absent\": executable file"
                + " not found in $PATH");

    helper("broken", "echo 'the vault is sealed'; exit 3");
    dockerConfig("{\"credsStore\": \"broken\"}");
    assertThatThrownBy(() -> resolve(APP))
        .hasMessageContaining(
            "docker-credential-broken: exit status 3, out: `the vault is sealed`");
  }

  @Test
  void stopsAHelperThatDoesNotAnswer() throws IOException {
    helper("slow", "exec sleep 60");
    dockerConfig("{\"credsStore\": \"slow\"}");
    Keychain keychain = new Keychain(environment, Deadline.after(Duration.ofMillis(50)));

    assertThatThrownBy(() -> keychain.resolve(APP)).hasMessageContaining("no answer in time");
  }

  @Test
  void namesTheFileThatCannotBeParsedAndKeepsItsSecrets() throws IOException {
    dockerConfig("{\"auths\": {\"reg.example:5000\": {\"auth\": hunter2");

    assertThatThrownBy(() -> resolve(APP))
        .hasMessage(
            "parsing config file (%s): malformed JSON at line 1", home.resolve("config.json"))
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void namesTheRegistryWhoseAuthIsNotBase64() throws IOException {
    dockerConfig("{\"auths\": {\"reg.example:5000\": {\"auth\": \"!!!\"}}}");

    assertThatThrownBy(() -> resolve(APP))
        .hasMessageContaining("illegal base64 data in the \"auth\" of reg.example:5000");
  }

  @Test
  void neverPrintsSecrets() {
    assertThat(new Credential.Basic("user", "hunter2").toString()).doesNotContain("hunter2");
    assertThat(new Credential.IdentityToken("hunter2").toString()).doesNotContain("hunter2");
    assertThat(new Credential.RegistryToken("hunter2").toString()).doesNotContain("hunter2");
  }

  private Credential resolve(Reference reference) {
    return new Keychain(environment, Deadline.after(Duration.ofSeconds(20))).resolve(reference);
  }

  private void dockerConfig(String json) throws IOException {
    Files.writeString(home.resolve("config.json"), json);
    environment.put("DOCKER_CONFIG", home.toString());
  }

  private void helper(String name, String script) throws IOException {
    Path program = home.resolve("docker-credential-" + name);
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    environment.put("PATH", home + ":" + System.getenv("PATH"));
  }

  private static String userConfig(String user) {
    return "{\"auths\": {\"reg.example:5000\": {\"username\": \"%s\", \"password\": \"x\"}}}"
        .formatted(user);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
