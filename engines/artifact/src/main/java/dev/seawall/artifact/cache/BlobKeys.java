package dev.seawall.artifact.cache;

import dev.seawall.artifact.Analyzer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Makes the keys under which findings are kept: a layer's content and all that decides what is
/// found in it.
public final class BlobKeys {
  private final byte[] settings;

  /// @param analyzers in any order
  /// @param others further settings, list by list: what is passed over, what is looked at besides
  @SafeVarargs
  public BlobKeys(List<Analyzer> analyzers, List<String>... others) {
    MessageDigest digest = sha256();
    add(digest, "blob " + BlobCodec.VERSION);
    List<String> names =
        analyzers.stream().map(a -> a.name() + " " + a.version() + " " + a.dependsOn()).toList();
    add(digest, names.stream().sorted().toList());
    for (List<String> other : others) {
      add(digest, other);
    }
    this.settings = digest.digest();
  }

  /// The key for a layer: 64 hexadecimal digits.
  ///
  /// @param diffId digest of the layer's tar
  public String of(String diffId) {
    MessageDigest digest = sha256();
    digest.update(settings);
    digest.update(diffId.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, List<String> texts) {
    add(digest, "list of " + texts.size());
    texts.forEach(text -> add(digest, text));
  }

  // The length keeps two texts from being taken for one.
  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
