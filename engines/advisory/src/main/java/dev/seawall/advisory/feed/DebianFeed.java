package dev.seawall.advisory.feed;

import dev.seawall.model.Severity;
import dev.seawall.model.Status;
import dev.seawall.version.VersionScheme;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The lists of Debian's security tracker: `data/CVE/list` (vulnerabilities, with the version that
/// mends them in unstable and remarks on releases), `data/DSA/list` and `data/DLA/list` (notices,
/// with the versions that mend releases).
///
/// A release that has no remark of its own on a vulnerability is mended by unstable's version: what
/// is installed is compared with it, whether or not the release will ever carry it.
final class DebianFeed implements StreamFeed {
  /// The first release to which unstable's versions are applied: older ones are only told of where
  /// a list names them.
  private static final String FIRST_SUPPORTED = "buster";

  private static final int MAX_ENTRIES = 2_000_000;

  private final Map<Place, Entry> unstable = new HashMap<>();
  private final Map<Place, Entry> released = new HashMap<>();
  private final Set<Place> cleared = new HashSet<>();

  /// A vulnerability in a package of a release, which is empty for unstable.
  private record Place(String release, String packageName, String id) {
    Place in(String other) {
      return new Place(other, packageName, id);
    }
  }

  /// What is known of it.
  private record Entry(
      String version, Status status, Severity urgency, List<String> notices, String day) {}

  /// The entry that the lines at hand belong to.
  private static final class Head {
    String id = "";
    String day = "";
    boolean notice;
    boolean counted;
    List<String> cves = List.of();
  }

  static boolean recognises(String path) {
    return path.endsWith("DSA/list") || path.endsWith("DLA/list") || path.endsWith("CVE/list");
  }

  @Override
  public void read(InputStream in, String origin, FeedSink sink) throws IOException {
    LineReader lines = new LineReader(in);
    Head head = new Head();
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (line.isEmpty()) {
        continue;
      }
      if (!Character.isWhitespace(line.charAt(0)) && !isReleaseLine(line)) {
        head = head(line, sink, lines.number());
      } else {
        readBelow(head, line.strip(), sink, lines.number());
      }
    }
  }

  @Override
  public void finish(FeedSink sink) {
    List<String> supported = DebianReleases.from(FIRST_SUPPORTED);
    unstable.forEach((place, entry) -> {
      for (String release : supported) {
        Place there = place.in(release);
        if (!released.containsKey(there) && !cleared.contains(there)) {
          add(there, entry, sink);
        }
      }
    });
    released.forEach((place, entry) -> add(place, entry, sink));
  }

  /// Some notices have their packages at the line's beginning: `[sarge] - krb5 1.3.6`. A head has a
  /// date in the brackets.
  private static boolean isReleaseLine(String line) {
    return line.startsWith("[") && line.length() > 1 && Character.isLetter(line.charAt(1));
  }

  private static Head head(String line, FeedSink sink, int number) {
    Head head = new Head();
    String text = line;
    if (line.startsWith("[")) {
      int end = line.indexOf(']');
      head.day = end < 0 ? "" : Times.dayOfEnglish(line.substring(1, end));
      head.notice = true;
      text = end < 0 ? "" : line.substring(end + 1).strip();
    }
    String[] words = text.split("\\s+", 2);
    head.id = words[0];
    boolean known =
        head.notice
            ? head.id.startsWith("DSA-")
                || head.id.startsWith("DLA-")
                || head.id.startsWith("DTSA-")
            : head.id.startsWith("CVE-") || head.id.startsWith("TEMP-");
    if (!known) {
      sink.refused("line " + number, "it is neither a notice nor a vulnerability");
      head.id = "";
    } else if (head.id.endsWith("-XXXX")) {
      sink.leftOut("vulnerability that has no id yet");
      head.id = "";
    } else if (head.notice && words.length > 1 && words[1].contains("regression update")) {
      // It mends what an earlier notice broke, and names no vulnerability.
      sink.leftOut("notice without a vulnerability");
      sink.taken();
      head.counted = true;
      head.id = "";
    }
    return head;
  }

  private void readBelow(Head head, String line, FeedSink sink, int number) {
    if (head.id.isEmpty()) {
      return;
    }
    if (line.equals("REJECTED") && !head.notice) {
      sink.withdrawn();
      head.id = "";
    } else if (line.startsWith("{") && line.endsWith("}")) {
      head.cves = head.notice ? cves(line) : List.of();
    } else {
      DebianAnnotation.parse(line)
          .ifPresent(annotation -> readAnnotation(head, annotation, sink, number));
    }
  }

  private static List<String> cves(String line) {
    List<String> cves = new ArrayList<>();
    for (String word : line.substring(1, line.length() - 1).strip().split("\\s+")) {
      if (OsvIds.isCve(word)) {
        cves.add(word);
      }
    }
    return cves;
  }

  private void readAnnotation(Head head, DebianAnnotation annotation, FeedSink sink, int number) {
    if (!head.counted) {
      head.counted = true;
      sink.taken();
    }
    if (!annotation.release().isEmpty() && DebianReleases.number(annotation.release()).isEmpty()) {
      sink.leftOut("release " + annotation.release());
      return;
    }
    if (released.size() + unstable.size() + cleared.size() > MAX_ENTRIES) {
      sink.refused("line " + number, "there are more than " + MAX_ENTRIES + " entries");
      return;
    }
    List<String> ids = head.notice && !head.cves.isEmpty() ? head.cves : List.of(head.id);
    List<String> notices = head.notice && !head.cves.isEmpty() ? List.of(head.id) : List.of();
    for (String id : ids) {
      Place place = new Place(annotation.release(), annotation.packageName(), id);
      if (annotation.clears()) {
        cleared.add(place);
      } else {
        Entry entry =
            new Entry(
                annotation.version(),
                status(annotation),
                annotation.urgency(),
                notices,
                annotation.version().isEmpty() ? "" : head.day);
        Map<Place, Entry> entries = annotation.release().isEmpty() ? unstable : released;
        entries.merge(place, entry, DebianFeed::both);
      }
    }
  }

  private static Status status(DebianAnnotation annotation) {
    if (!annotation.version().isEmpty()) {
      return Status.UNKNOWN;
    }
    return switch (annotation.state()) {
      case "ignored" -> Status.WILL_NOT_FIX;
      case "postponed" -> Status.FIX_DEFERRED;
      case "end-of-life" -> Status.END_OF_LIFE;
      default -> Status.AFFECTED;
    };
  }

  /// Of two fixes the later: the first was not enough then.
  private static Entry both(Entry known, Entry found) {
    boolean later =
        known.version.isEmpty()
            || (!found.version.isEmpty()
                && VersionScheme.DEB.compare(found.version, known.version) > 0);
    Entry base = later && !found.version.isEmpty() ? found : known;
    List<String> notices = new ArrayList<>(known.notices);
    found.notices.stream().filter(notice -> !notices.contains(notice)).forEach(notices::add);
    Severity urgency = known.urgency == Severity.UNKNOWN ? found.urgency : known.urgency;
    return new Entry(base.version, base.status, urgency, List.copyOf(notices), base.day);
  }

  private static void add(Place place, Entry entry, FeedSink sink) {
    AdvisoryBucket bucket = Distribution.debian(DebianReleases.number(place.release).orElseThrow());
    Map<String, String> dates =
        entry.version.isEmpty() || entry.day.isEmpty()
            ? Map.of()
            : Map.of(entry.version, entry.day);
    List<String> notices = entry.notices.stream().sorted().toList();
    Advice advice = new Advice.Fix(entry.version, "", entry.urgency, entry.status, notices, dates);
    sink.add(new Claim(bucket, place.packageName, place.id, advice, place.id));
    sink.add(Detail.bare(place.id, Publisher.DEBIAN, place.id));
  }
}
