package dev.seawall.artifact.cache;

import com.code_intelligence.jazzer.junit.FuzzTest;

class BlobCodecFuzz {
  @FuzzTest
  void readsAnyBytesBehindARightChecksumOrSaysWhyNot(byte[] bytes) {
    try {
      BlobCodec.read(new Decoder(bytes, 0, bytes.length));
    } catch (DamagedException e) {
      // What other bytes end in.
    }
  }
}
