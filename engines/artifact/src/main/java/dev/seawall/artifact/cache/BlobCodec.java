package dev.seawall.artifact.cache;

import dev.seawall.artifact.Application;
import dev.seawall.artifact.Blob;
import dev.seawall.artifact.PackageLicenses;
import dev.seawall.artifact.PackageList;
import dev.seawall.model.BuildInfo;
import dev.seawall.model.OperatingSystem;
import dev.seawall.model.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/// The form in which findings are kept: a header with the version and a checksum, then the fields
/// in a fixed order.
final class BlobCodec {
  /// Raised with every change of the form, and of the records in it.
  static final int VERSION = 1;

  private static final byte[] MAGIC = "SWB\0".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 12;

  private BlobCodec() {}

  static byte[] encode(Blob blob) {
    Encoder out = new Encoder();
    write(out, blob);
    byte[] body = out.toBytes();
    ByteBuffer file = ByteBuffer.allocate(HEADER + body.length);
    return file.put(MAGIC).putInt(VERSION).putInt(checksum(body, 0)).put(body).array();
  }

  /// Reads what was encoded.
  ///
  /// @throws DamagedException if the bytes are something else, or of another version
  static Blob decode(byte[] file) {
    ByteBuffer header = ByteBuffer.wrap(file);
    if (file.length < HEADER || !Arrays.equals(MAGIC, 0, 4, file, 0, 4)) {
      throw new DamagedException("not a finding");
    }
    if (header.getInt(4) != VERSION || header.getInt(8) != checksum(file, HEADER)) {
      throw new DamagedException("another version, or a wrong checksum");
    }
    Decoder in = new Decoder(file, HEADER, file.length);
    Blob blob = read(in);
    if (!in.atEnd()) {
      throw new DamagedException("it goes on behind its end");
    }
    return blob;
  }

  private static int checksum(byte[] bytes, int from) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, bytes.length - from);
    return (int) crc.getValue();
  }

  private static void write(Encoder out, Blob blob) {
    out.number(blob.size());
    out.text(blob.digest());
    out.text(blob.diffId());
    out.text(blob.createdBy());
    out.texts(blob.opaqueDirs());
    out.texts(blob.whiteoutFiles());
    write(out, blob.os());
    out.text(blob.repositoryRelease());
    BuildInfo info = blob.buildInfo();
    out.number(info == null ? 0 : 1);
    if (info != null) {
      PackageCodec.write(out, info);
    }
    out.list(blob.packageLists(), BlobCodec::write);
    out.list(blob.applications(), BlobCodec::write);
    out.list(blob.packageLicenses(), BlobCodec::write);
    out.texts(blob.systemFiles());
    List<String> digests = new ArrayList<>();
    new TreeMap<>(blob.digests()).forEach((path, digest) -> digests.addAll(List.of(path, digest)));
    out.texts(digests);
    out.list(blob.problems(), BlobCodec::write);
  }

  static Blob read(Decoder in) {
    return new Blob(
        in.number(),
        in.text(),
        in.text(),
        in.text(),
        in.texts(),
        in.texts(),
        readOperatingSystem(in),
        in.text(),
        in.number() == 0 ? null : PackageCodec.readBuildInfo(in),
        in.list(i -> new PackageList(i.text(), i.list(PackageCodec::read))),
        in.list(i -> new Application(i.text(), i.text(), i.list(PackageCodec::read))),
        in.list(i -> new PackageLicenses(i.text(), i.text(), i.texts())),
        in.texts(),
        readDigests(in),
        in.list(i -> new Problem(i.text(), i.smallNumber(), i.text())));
  }

  private static void write(Encoder out, OperatingSystem os) {
    out.text(os.family());
    out.text(os.name());
    out.number((os.endOfLife() ? 1 : 0) | (os.extendedSupport() ? 2 : 0));
    out.text(os.supplier());
  }

  private static OperatingSystem readOperatingSystem(Decoder in) {
    String family = in.text();
    String name = in.text();
    long flags = in.number();
    return new OperatingSystem(family, name, (flags & 1) != 0, (flags & 2) != 0, in.text());
  }

  private static Map<String, String> readDigests(Decoder in) {
    List<String> texts = in.texts();
    Map<String, String> digests = new TreeMap<>();
    for (int i = 0; i + 1 < texts.size(); i += 2) {
      digests.put(texts.get(i), texts.get(i + 1));
    }
    return digests;
  }

  private static void write(Encoder out, PackageList list) {
    out.text(list.filePath());
    out.list(list.packages(), PackageCodec::write);
  }

  private static void write(Encoder out, Application application) {
    out.text(application.type());
    out.text(application.filePath());
    out.list(application.packages(), PackageCodec::write);
  }

  private static void write(Encoder out, PackageLicenses licenses) {
    out.text(licenses.filePath());
    out.text(licenses.packageName());
    out.texts(licenses.names());
  }

  private static void write(Encoder out, Problem problem) {
    out.text(problem.path());
    out.number(problem.line());
    out.text(problem.reason());
  }
}
