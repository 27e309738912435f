package dev.seawall.advisory.feed;

import dev.seawall.model.DataSource;
import dev.seawall.version.VersionScheme;

/// A bucket of the database: the advisories of one publisher for one ecosystem or one release of a
/// distribution.
///
/// @param name for example `pip::Python Packaging Advisory Database` or `alma 9`
/// @param source the publisher as the database names it in this bucket
/// @param scheme how the versions in it are compared
public record AdvisoryBucket(
    String name, Publisher publisher, DataSource source, VersionScheme scheme) {
  /// Whether it holds a distribution's packages, and not those of a language.
  boolean isDistribution() {
    return name.indexOf("::") < 0;
  }
}
