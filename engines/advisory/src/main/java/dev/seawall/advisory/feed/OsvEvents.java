package dev.seawall.advisory.feed;

import dev.seawall.artifact.document.JsonObject;
import dev.seawall.artifact.document.JsonValue;
import dev.seawall.version.Version;
import dev.seawall.version.VersionScheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The events of one range of an OSV record as stretches of versions. Events may come in any order
/// and number; the specification has them sorted by version before they are looked at.
final class OsvEvents {
  private static final String BEGINNING = "0";

  private final VersionScheme scheme;
  private final List<Event> events = new ArrayList<>();
  private final List<Interval> intervals = new ArrayList<>();
  private boolean open;
  private @Nullable Version from;

  private enum Kind {
    INTRODUCED,
    FIXED,
    LAST_AFFECTED
  }

  /// A version at which something begins or ends; null is before all versions.
  private record Event(Kind kind, @Nullable Version at) {}

  private OsvEvents(VersionScheme scheme) {
    this.scheme = scheme;
  }

  /// The stretches of a range. Throws [RecordException] if an event's version is none.
  static List<Interval> intervals(JsonObject range, VersionScheme scheme) {
    OsvEvents events = new OsvEvents(scheme);
    for (JsonValue item : range.items("events")) {
      events.read(item.asObject());
    }
    return events.toIntervals();
  }

  private void read(JsonObject event) {
    Scalars.text(event, "introduced")
        .ifPresent(text ->
            events.add(new Event(Kind.INTRODUCED, text.equals(BEGINNING) ? null : version(text))));
    Scalars.text(event, "fixed")
        .ifPresent(text -> events.add(new Event(Kind.FIXED, version(text))));
    Scalars.text(event, "last_affected")
        .ifPresent(text -> events.add(new Event(Kind.LAST_AFFECTED, version(text))));
  }

  private Version version(String text) {
    return EventVersion.parse(scheme, text)
        .orElseThrow(
            () -> new RecordException("'" + text + "' is not a " + scheme.text() + " version"));
  }

  private List<Interval> toIntervals() {
    if (events.isEmpty()) {
      return List.of();
    }
    if (events.stream().noneMatch(event -> event.kind == Kind.INTRODUCED)) {
      events.addFirst(new Event(Kind.INTRODUCED, null));
    }
    events.sort(Comparator.comparing(Event::at, Comparator.nullsFirst(Comparator.naturalOrder())));
    int start = 0;
    while (start < events.size()) {
      int end = start + 1;
      while (end < events.size() && sameVersion(events.get(start), events.get(end))) {
        end++;
      }
      passVersion(events.subList(start, end));
      start = end;
    }
    if (open) {
      intervals.add(Interval.between(from, null));
    }
    return List.copyOf(intervals);
  }

  private static boolean sameVersion(Event first, Event second) {
    if (first.at == null || second.at == null) {
      return first.at == null && second.at == null;
    }
    return first.at.compareTo(second.at) == 0;
  }

  /// Takes all events of one version. One stretch may end where the next begins; a stretch that
  /// begins and ends with the same fixed version is empty.
  private void passVersion(List<Event> here) {
    Version at = here.getFirst().at;
    Optional<Event> introduced = ofKind(here, Kind.INTRODUCED);
    Optional<Event> fixed = ofKind(here, Kind.FIXED);
    Optional<Event> last = ofKind(here, Kind.LAST_AFFECTED);
    boolean wasOpen = open;
    if (open && fixed.isPresent()) {
      close(fixed.get().at, false);
    } else if (open && last.isPresent()) {
      close(last.get().at, true);
    }
    if (introduced.isPresent() && !open && (wasOpen || fixed.isEmpty())) {
      open = true;
      from = introduced.get().at;
      if (!wasOpen && last.isPresent()) {
        close(at, true);
      }
    }
  }

  private void close(@Nullable Version at, boolean included) {
    intervals.add(new Interval(from, true, at, included));
    open = false;
  }

  private static Optional<Event> ofKind(List<Event> events, Kind kind) {
    return events.stream().filter(event -> event.kind == kind).findFirst();
  }
}
