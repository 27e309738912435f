package dev.seawall.artifact.os;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;

/// Whatever the bytes are, the analysers end, with findings or with problems.
class ReleaseFuzz {
  @FuzzTest(maxDuration = "60s")
  void readsAnything(byte[] bytes) {
    for (String path :
        List.of(
            "etc/os-release",
            "etc/lsb-release",
            "etc/redhat-release",
            "etc/centos-release",
            "etc/system-release",
            "var/lib/ubuntu-advantage/status.json",
            "var/lib/rpmmanifest/container-manifest-2",
            "root/buildinfo/content_manifests/a.json",
            "root/buildinfo/Dockerfile-a-1-2")) {
      Evidence.ofBytes(Map.of(path, bytes));
    }
  }
}
