package dev.seawall.advisory.build;

import dev.seawall.advisory.feed.Advice;
import dev.seawall.model.Severity;
import dev.seawall.model.Status;
import java.util.Map;

/// Advice in bytes for the time of a build. Dates of fixes are kept apart.
final class PackedAdvice {
  private static final int FIX = 0;
  private static final int RANGES = 1;

  private PackedAdvice() {}

  static byte[] pack(Advice advice) {
    return switch (advice) {
      case Advice.Fix fix ->
          new Packer()
              .number(FIX)
              .text(fix.fixedVersion())
              .text(fix.affectedVersion())
              .number(fix.severity().number())
              .number(fix.status().number())
              .texts(fix.vendorIds())
              .toBytes();
      case Advice.Ranges ranges ->
          new Packer()
              .number(RANGES)
              .texts(ranges.vulnerable())
              .texts(ranges.patched())
              .texts(ranges.unaffected())
              .texts(ranges.systems())
              .texts(ranges.arches())
              .texts(ranges.vendorIds())
              .toBytes();
    };
  }

  static Advice unpack(byte[] bytes) {
    Packer.Unpacker in = new Packer.Unpacker(bytes);
    return in.number() == FIX
        ? new Advice.Fix(
            in.text(),
            in.text(),
            Severity.ofNumber(in.number()),
            Status.ofNumber(in.number()),
            in.texts(),
            Map.of())
        : new Advice.Ranges(
            in.texts(), in.texts(), in.texts(), in.texts(), in.texts(), in.texts(), Map.of());
  }
}
