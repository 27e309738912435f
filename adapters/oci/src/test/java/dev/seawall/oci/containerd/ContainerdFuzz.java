package dev.seawall.oci.containerd;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;

class ContainerdFuzz {
  @FuzzTest(maxDuration = "60s")
  void frames(byte[] bytes) {
    try {
      new Http2Exchange(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream())
          .transferTo(OutputStream.nullOutputStream());
    } catch (IOException _) {
      // The one way to refuse.
    }
  }

  @FuzzTest(maxDuration = "60s")
  void headers(byte[] bytes) {
    HeaderBlock block = new HeaderBlock();
    try {
      block.read(bytes);
      block.read(bytes);
    } catch (IOException _) {
      // The one way to refuse.
    }
  }

  @FuzzTest(maxDuration = "60s")
  void message(byte[] bytes) {
    try {
      walk(new ProtoReader(bytes), 0);
    } catch (IOException _) {
      // The one way to refuse.
    }
  }

  private static void walk(ProtoReader reader, int depth) throws IOException {
    while (reader.next()) {
      reader.text();
      if (depth < 3) {
        walk(reader.message(), depth + 1);
      }
    }
  }
}
