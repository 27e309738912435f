package dev.seawall.advisory.build;

import dev.seawall.advisory.feed.Detail;
import dev.seawall.advisory.feed.Publisher;
import dev.seawall.model.Cvss;
import dev.seawall.model.Exploitation.Epss;
import dev.seawall.model.Severity;

/// Details and scores of vulnerabilities in bytes for the time of a build.
final class PackedDetail {
  /// What the values of a vulnerability are; in their keys, too, so that details come first.
  static final String DETAIL = "1";

  static final String SCORE = "2";

  private PackedDetail() {}

  static byte[] pack(Detail detail) {
    Cvss cvss = detail.cvss();
    return new Packer()
        .text(detail.publisher().name())
        .text(detail.title())
        .text(detail.description())
        .number(detail.severity().number())
        .text(cvss.v2Vector())
        .text(cvss.v3Vector())
        .text(cvss.v40Vector())
        .real(cvss.v2Score())
        .real(cvss.v3Score())
        .real(cvss.v40Score())
        .texts(detail.cweIds())
        .texts(detail.references())
        .text(detail.published())
        .text(detail.modified())
        .toBytes();
  }

  static Detail unpack(String vulnerabilityId, String origin, byte[] bytes) {
    Packer.Unpacker in = new Packer.Unpacker(bytes);
    return new Detail(
        vulnerabilityId,
        Publisher.valueOf(in.text()),
        in.text(),
        in.text(),
        Severity.ofNumber(in.number()),
        new Cvss(in.text(), in.text(), in.text(), in.real(), in.real(), in.real()),
        in.texts(),
        in.texts(),
        in.text(),
        in.text(),
        origin);
  }

  static byte[] pack(Epss score) {
    return new Packer().text(score.date()).real(score.score()).real(score.percentile()).toBytes();
  }

  static Epss unpackScore(byte[] bytes) {
    Packer.Unpacker in = new Packer.Unpacker(bytes);
    String date = in.text();
    return new Epss(in.real(), in.real(), date);
  }
}
