package dev.seawall.oci.credential;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

class DockerConfigReaderFuzz {
  @FuzzTest(maxDuration = "60s")
  void read(byte[] text) {
    try {
      DockerConfigReader.read(text).written("reg.example:5000/team/app");
    } catch (IOException _) {
      // The one way to refuse.
    }
  }

  @FuzzTest(maxDuration = "60s")
  void helperAnswer(byte[] text) {
    try {
      CredentialHelper.parse(text);
    } catch (IOException _) {
      // The one way to refuse.
    }
  }
}
