package dev.seawall.advisory.feed;

/// One record's statement that versions of a package have a vulnerability.
///
/// @param packageName as the bucket holds it
/// @param vulnerabilityId a CVE id where there is one
/// @param origin the record, so that several that say the same are always put together in one order
public record Claim(
    AdvisoryBucket bucket,
    String packageName,
    String vulnerabilityId,
    Advice advice,
    String origin) {}
