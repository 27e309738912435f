package dev.seawall.cli;

import dev.seawall.cli.Command.Example;
import dev.seawall.cli.Command.Section;
import java.util.ArrayList;
import java.util.List;

/// All commands of the program.
final class CommandTable {
  private CommandTable() {}

  static Commands all() {
    return new Commands(
        List.of(
            image(),
            filesystem(),
            rootfs(),
            repository(),
            databaseBuild(),
            databaseInfo(),
            databaseUpdate(),
            version()));
  }

  private static Command image() {
    return new Command(
        "image",
        List.of("i"),
        Section.SCANNING,
        "Scan a container image",
        "image [flags] IMAGE_NAME",
        List.of(
            new Example(
                "Scan an image of a registry or a local engine", "image python:3.12-alpine"),
            new Example(
                "Scan an archive of docker save, or an OCI layout", "image --input ruby.tar"),
            new Example(
                "Show what is serious, fail a pipeline on what is critical",
                "image --severity HIGH,CRITICAL --fail-on CRITICAL alpine:3.15"),
            new Example(
                "A table here and a JSON report for later",
                "image --also json=report.json alpine:3.15"),
            new Example(
                "Only what is new since that report", "image --baseline report.json alpine")),
        scanner(SourceFlags.IMAGE),
        invocation -> new ScanCommand(ScanCommand.Kind.IMAGE).run(invocation));
  }

  private static Command filesystem() {
    return new Command(
        "filesystem",
        List.of("fs"),
        Section.SCANNING,
        "Scan a local folder or file for lock files",
        "filesystem [flags] PATH",
        List.of(
            new Example("Scan a project", "fs path/to/project"),
            new Example("Scan one lock file", "fs project/package-lock.json")),
        scanner(),
        invocation -> new ScanCommand(ScanCommand.Kind.FILESYSTEM).run(invocation));
  }

  private static Command rootfs() {
    return new Command(
        "rootfs",
        List.of(),
        Section.SCANNING,
        "Scan an unpacked root file system",
        "rootfs [flags] ROOTDIR",
        List.of(
            new Example("Scan an unpacked file system", "rootfs /mnt/rootfs"),
            new Example("Scan this machine", "rootfs /")),
        scanner(),
        invocation -> new ScanCommand(ScanCommand.Kind.ROOTFS).run(invocation));
  }

  private static Command repository() {
    return new Command(
        "repository",
        List.of("repo"),
        Section.SCANNING,
        "Scan a source tree that is a git repository",
        "repository [flags] REPO_PATH",
        List.of(new Example("Scan a checkout", "repo path/to/checkout")),
        scanner(SourceFlags.REPOSITORY),
        invocation -> new ScanCommand(ScanCommand.Kind.REPOSITORY).run(invocation));
  }

  private static Command databaseBuild() {
    return new Command(
        "db build",
        List.of(),
        Section.DATABASE,
        "Build an advisory database from upstream records",
        "db build --out DIR [flags] SOURCE...",
        List.of(
            new Example(
                "Build from two sources and scan with it",
                "db build --out mydb pypa.tar.zst golang-vulndb/"),
            new Example("Scan with what was built", "fs --cache-dir mydb --skip-db-update .")),
        Flags.with(DatabaseFlags.BUILD),
        invocation -> new DatabaseCommand().build(invocation));
  }

  private static Command databaseInfo() {
    return new Command(
        "db info",
        List.of(),
        Section.DATABASE,
        "Tell what the advisory database holds",
        "db info [flags]",
        List.of(),
        Flags.with(DatabaseFlags.READ),
        invocation -> new DatabaseCommand().info(invocation));
  }

  private static Command databaseUpdate() {
    return new Command(
        "db update",
        List.of(),
        Section.DATABASE,
        "Fetch the advisory database and the Java index if newer ones are due",
        "db update [flags]",
        List.of(),
        Flags.with(SourceFlags.DB, SourceFlags.REGISTRY),
        invocation -> new DatabaseCommand().update(invocation));
  }

  private static Command version() {
    return new Command(
        "version",
        List.of(),
        Section.OTHER,
        "Print the version of the program and of its databases",
        "version [flags]",
        List.of(),
        Flags.with(FlagGroup.of("Flags", Flags.FORMAT)),
        invocation -> new VersionCommand().run(invocation));
  }

  private static List<FlagGroup> scanner(FlagGroup... own) {
    List<FlagGroup> groups = new ArrayList<>(List.of(own));
    groups.addAll(
        List.of(
            Flags.REPORT,
            Flags.SCAN,
            SourceFlags.CACHE,
            SourceFlags.DB,
            SourceFlags.REGISTRY,
            FindingFlags.PACKAGE,
            FindingFlags.VULNERABILITY,
            FindingFlags.SECRET,
            FindingFlags.LICENSE,
            FindingFlags.SERVER,
            FindingFlags.MODULE,
            FindingFlags.REGO,
            MisconfigurationFlags.MISCONFIGURATION,
            Flags.GLOBAL));
    return List.copyOf(groups);
  }
}
