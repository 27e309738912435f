package dev.seawall.cli;

import dev.seawall.cli.Flag.Kind;

/// The flags that say where images and databases come from.
final class SourceFlags {
  static final Flag CACHE_BACKEND =
      Flag.string("cache-backend", "cache.backend", "where scan results are kept: fs or memory")
          .defaults("fs");

  static final FlagGroup CACHE =
      FlagGroup.of(
          "Cache Flags",
          CACHE_BACKEND,
          Flag.string("cache-ttl", "cache.ttl", "life of entries in Redis")
              .of(Kind.DURATION)
              .later(),
          Flag.string("redis-ca", "cache.redis.ca", "authority of Redis").later(),
          Flag.string("redis-cert", "cache.redis.cert", "certificate for Redis").later(),
          Flag.string("redis-key", "cache.redis.key", "key for Redis").later(),
          Flag.bool("redis-tls", "cache.redis.tls", "TLS to Redis").later());

  static final Flag DB_REPOSITORY =
      Flag.list("db-repository", "db.repository", "repositories of the advisory database, in order")
          .defaults("mirror.gcr.io/aquasec/trivy-db:2", "ghcr.io/aquasecurity/trivy-db:2");
  static final Flag JAVA_DB_REPOSITORY =
      Flag.list("java-db-repository", "db.java-repository", "repositories of the Java index")
          .defaults(
              "mirror.gcr.io/aquasec/trivy-java-db:1", "ghcr.io/aquasecurity/trivy-java-db:1");
  static final Flag DOWNLOAD_DB_ONLY =
      Flag.bool("download-db-only", "db.download-only", "fetch the advisory database and stop");
  static final Flag DOWNLOAD_JAVA_DB_ONLY =
      Flag.bool("download-java-db-only", "db.download-java-only", "fetch the Java index and stop");
  static final Flag SKIP_DB_UPDATE =
      Flag.bool("skip-db-update", "db.skip-update", "use the database as it is")
          .alias("skip-update", "db.skip-update");
  static final Flag SKIP_JAVA_DB_UPDATE =
      Flag.bool("skip-java-db-update", "db.java-skip-update", "use the Java index as it is");
  static final Flag NO_PROGRESS = Flag.bool("no-progress", "db.no-progress", "no progress bar");
  static final Flag SAMPLE_DB =
      Flag.bool("sample-db", "db.sample", "use the small sample database that comes with Seawall");

  static final FlagGroup DB =
      FlagGroup.of(
          "DB Flags",
          DB_REPOSITORY,
          DOWNLOAD_DB_ONLY,
          DOWNLOAD_JAVA_DB_ONLY,
          JAVA_DB_REPOSITORY,
          Flag.bool("light", "db.light", "old; without effect").harmless(),
          NO_PROGRESS,
          SAMPLE_DB,
          SKIP_DB_UPDATE,
          SKIP_JAVA_DB_UPDATE);

  static final Flag INPUT =
      Flag.string("input", "image.input", "image archive or OCI layout instead of a name");
  static final Flag PLATFORM =
      Flag.string("platform", "image.platform", "OS/ARCH of a multi-platform image, or all");
  static final Flag DOCKER_HOST =
      Flag.string("docker-host", "image.docker.host", "socket of the Docker engine");
  static final Flag PODMAN_HOST =
      Flag.string("podman-host", "image.podman.host", "socket of Podman");
  static final Flag IMAGE_SOURCE =
      Flag.list("image-src", "image.source", "where to look for the image, in order")
          .defaults("docker", "containerd", "podman", "remote")
          .allowed("docker", "containerd", "podman", "remote");

  static final FlagGroup IMAGE =
      FlagGroup.of(
          "Image Flags",
          DOCKER_HOST,
          Flag.list(
                  "image-config-scanners",
                  "image.image-config-scanners",
                  "what to look for in the image's configuration")
              .allowed("misconfig", "secret")
              .later(),
          IMAGE_SOURCE,
          INPUT,
          Flag.string("max-image-size", "image.max-size", "largest image to be scanned").later(),
          PLATFORM,
          PODMAN_HOST,
          Flag.bool("removed-pkgs", "image.removed-pkgs", "packages removed again (Alpine)")
              .later());

  static final Flag USERNAME =
      Flag.list("username", "registry.username", "user names, in the order of the passwords");
  static final Flag PASSWORD =
      Flag.list(
          "password",
          "registry.password",
          "passwords; better in SEAWALL_PASSWORD than on a command line");
  static final Flag PASSWORD_STDIN =
      Flag.bool("password-stdin", "registry.password-stdin", "one password on standard input");
  static final Flag REGISTRY_TOKEN =
      Flag.string("registry-token", "registry.token", "bearer token for the registry");

  static final FlagGroup REGISTRY =
      FlagGroup.of("Registry Flags", PASSWORD, PASSWORD_STDIN, REGISTRY_TOKEN, USERNAME);

  static final FlagGroup REPOSITORY =
      FlagGroup.of(
          "Repository Flags",
          Flag.string("branch", "repository.branch", "branch to be scanned").later(),
          Flag.string("commit", "repository.commit", "commit to be scanned").later(),
          Flag.string("tag", "repository.tag", "tag to be scanned").later());

  private SourceFlags() {}
}
