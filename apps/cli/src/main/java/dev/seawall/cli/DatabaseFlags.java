package dev.seawall.cli;

/// The flags of `seawall db`.
final class DatabaseFlags {
  static final Flag OUT = Flag.string("out", "db.out", "folder that gets db/trivy.db");
  static final Flag EPSS =
      Flag.string("epss", "db.epss", "CSV file with EPSS scores, plain or gzip");
  static final Flag TIMESTAMP =
      Flag.string(
          "timestamp",
          "db.timestamp",
          "time that the database carries (RFC 3339), instead of the newest record's");
  static final FlagGroup BUILD = FlagGroup.of("Build Flags", EPSS, OUT, TIMESTAMP);
  static final FlagGroup READ = FlagGroup.of("Flags", Flags.FORMAT, SourceFlags.SAMPLE_DB);

  private DatabaseFlags() {}
}
