package dev.seawall.advisory.match;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The last days of support of operating systems, as the vendors announced them. A release lives to
/// the end of that day, UTC.
final class EndOfLife {
  private static final String NEVER = "9999-01-01";

  private static final String ALMA = "8=2029-03-01 9=2032-05-31 10=2035-05-31";
  private static final String ALPINE =
      "2.0=2012-04-01 2.1=2012-11-01 2.2=2013-05-01 2.3=2013-11-01 2.4=2014-05-01 2.5=2014-11-01"
          + " 2.6=2015-05-01 2.7=2015-11-01 3.0=2016-05-01 3.1=2016-11-01 3.2=2017-05-01"
          + " 3.3=2017-11-01 3.4=2018-05-01 3.5=2018-11-01 3.6=2019-05-01 3.7=2019-11-01"
          + " 3.8=2020-05-01 3.9=2020-11-01 3.10=2021-05-01 3.11=2021-11-01 3.12=2022-05-01"
          + " 3.13=2022-11-01 3.14=2023-05-01 3.15=2023-11-01 3.16=2024-05-23 3.17=2024-11-22"
          + " 3.18=2025-05-09 3.19=2025-11-01 3.20=2026-04-01 3.21=2026-12-05 3.22=2027-04-30"
          + " 3.23=2027-11-01 edge="
          + NEVER;
  private static final String AMAZON = "1=2023-12-31 2=2026-06-30 2023=2028-03-15";
  private static final String CENTOS =
      "3=2010-10-31 4=2012-02-29 5=2017-03-31 6=2020-11-30 7=2024-06-30 8=2021-12-31";
  private static final String DEBIAN =
      "1.1=1997-06-05 1.2=1998-06-05 1.3=1999-03-09 2.0=2000-03-09 2.1=2000-10-30 2.2=2003-07-30"
          + " 3.0=2006-06-30 3.1=2008-03-30 4.0=2010-02-15 5.0=2012-02-06 6.0=2016-02-29"
          + " 7=2018-05-31 8=2020-06-30 9=2022-06-30 10=2024-06-30 11=2026-08-14 12=2028-06-10 13="
          + NEVER;
  private static final String LEAP =
      "42.1=2017-05-17 42.2=2018-01-26 42.3=2019-06-30 15.0=2019-12-03 15.1=2020-11-30"
          + " 15.2=2021-11-30 15.3=2022-11-30 15.4=2023-11-30 15.5=2024-12-31 15.6=2025-12-31"
          + " 16.0=2027-10-31";
  private static final String ORACLE =
      "3=2011-12-31 4=2013-12-31 5=2017-12-31 6=2021-03-21 7=2024-12-31 8=2029-07-18 9=2032-07-18";
  private static final String PHOTON =
      "1.0=2022-02-28 2.0=2022-12-31 3.0=2024-03-31 4.0=2026-03-31 5.0=" + NEVER;
  private static final String RED_HAT =
      "4=2017-05-31 5=2020-11-30 6=2024-06-30 7="
          + NEVER
          + " 8="
          + NEVER
          + " 9="
          + NEVER
          + " 10="
          + NEVER;
  private static final String ROCKY = "8=2029-05-31 9=2032-05-31";
  private static final String SLE_MICRO =
      "5.0=2022-03-31 5.1=2025-10-31 5.2=2026-04-30 5.3=2026-10-30 5.4=2027-04-30 5.5=2027-10-31"
          + " 6.0=2028-06-30 6.1=2028-11-30";
  private static final String SLES =
      "10=2007-12-31 10.1=2008-11-30 10.2=2010-04-11 10.3=2011-10-11 10.4=2013-07-31 11=2010-12-31"
          + " 11.1=2012-08-31 11.2=2014-01-31 11.3=2016-01-31 11.4=2019-03-31 12=2016-06-30"
          + " 12.1=2017-05-31 12.2=2018-03-31 12.3=2019-01-30 12.4=2020-06-30 12.5=2024-10-31"
          + " 15=2019-12-31 15.1=2021-01-31 15.2=2021-12-31 15.3=2022-12-31 15.4=2023-12-31"
          + " 15.5=2024-12-31 15.6=2025-12-31 15.7=2031-07-31 16.0=2027-11-30 16.1=2028-11-30";
  private static final String UBUNTU =
      "4.10=2006-04-30 5.04=2006-10-31 5.10=2007-04-13 6.06=2011-06-01 6.10=2008-04-25"
          + " 7.04=2008-10-19 7.10=2009-04-18 8.04=2013-05-09 8.10=2010-04-30 9.04=2010-10-23"
          + " 9.10=2011-04-29 10.04=2015-04-29 10.10=2012-04-10 11.04=2012-10-28 11.10=2013-05-09"
          + " 12.04=2019-04-26 12.04-ESM=2019-04-28 12.10=2014-05-16 13.04=2014-01-27"
          + " 13.10=2014-07-17 14.04=2022-04-25 14.04-ESM=2024-04-25 14.10=2015-07-23"
          + " 15.04=2016-01-23 15.10=2016-07-22 16.04=2021-04-21 16.04-ESM=2026-04-29"
          + " 16.10=2017-07-20 17.04=2018-01-13 17.10=2018-07-19 18.04=2023-05-31"
          + " 18.04-ESM=2028-03-31 18.10=2019-07-18 19.04=2020-01-18 19.10=2020-07-17"
          + " 20.04=2025-05-31 20.04-ESM=2030-04-30 20.10=2021-07-22 21.04=2022-01-20"
          + " 21.10=2022-07-14 22.04=2027-04-23 22.10=2023-07-20 23.04=2024-01-20 23.10=2024-06-30"
          + " 24.04=2034-03-31 24.10=2025-07-09 25.04=2026-01-16 25.10=2026-07-01 26.04=2031-05-31";

  private EndOfLife() {}

  /// Whether a release still has support.
  enum Support {
    YES,
    ENDED,
    /// The release is on no list; it may be newer than this program.
    UNKNOWN
  }

  /// Whether the release has support at that time. Families without releases always have.
  static Support of(OsRelease release, Instant now) {
    String version = release.version();
    return switch (release.family()) {
      case "alma" -> at(ALMA, Releases.major(version), now);
      case "alpine" -> at(ALPINE, Releases.minor(version), now);
      case "amazon" -> at(AMAZON, Releases.amazon(version), now);
      case "bottlerocket", "coreos" -> Support.UNKNOWN;
      case "centos" -> at(CENTOS, Releases.major(version), now);
      case "debian" -> at(DEBIAN, Releases.major(version), now);
      case "opensuse-leap" -> at(LEAP, version, now);
      case "oracle" -> at(ORACLE, Releases.major(version), now);
      case "photon" -> at(PHOTON, version, now);
      case "redhat" -> at(RED_HAT, Releases.major(version), now);
      case "rocky" -> at(ROCKY, Releases.major(version), now);
      case "slem" -> at(SLE_MICRO, version, now);
      case "sles" -> at(SLES, version, now);
      case "ubuntu" -> at(UBUNTU, ubuntu(version, now), now);
      default -> Support.YES;
    };
  }

  /// The release of Ubuntu whose advisories hold: there are none for extended support before the
  /// base release's own support has ended.
  static String ubuntu(String version, Instant now) {
    String esm = "-ESM";
    if (!version.endsWith(esm) || !date(UBUNTU, version).isEmpty()) {
      return version;
    }
    String base = version.substring(0, version.length() - esm.length());
    return at(UBUNTU, base, now) == Support.YES ? base : version;
  }

  private static Support at(String table, String version, Instant now) {
    String date = date(table, version);
    if (date.isEmpty()) {
      return Support.UNKNOWN;
    }
    LocalDate last =
        LocalDate.of(
            Integer.parseInt(date, 0, 4, 10),
            Integer.parseInt(date, 5, 7, 10),
            Integer.parseInt(date, 8, 10, 10));
    Instant end = last.atTime(23, 59, 59).toInstant(ZoneOffset.UTC);
    return now.isBefore(end) ? Support.YES : Support.ENDED;
  }

  /// The date behind `version=`; empty if the version is not listed.
  private static String date(String table, String version) {
    String key = version + "=";
    int at = table.startsWith(key) ? 0 : table.indexOf(" " + key) + 1;
    if (at == 0 && !table.startsWith(key)) {
      return "";
    }
    int start = at + key.length();
    return table.substring(start, start + NEVER.length());
  }
}
