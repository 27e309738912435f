package dev.seawall.advisory.feed;

import dev.seawall.model.Cvss;
import dev.seawall.model.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/// Azure Linux's OVAL: definitions name tests, a test names an object (the package) and a state
/// (the version below which it is vulnerable). Tests come behind the definitions, so a file is told
/// when it was read to its end.
///
/// A test that a version be greater than another only narrows what the one beside it finds and is
/// passed over, as Trivy does.
final class OvalFeed implements StreamFeed {
  private static final int MAX_ELEMENTS = 2_000_000;
  private static final String EVR = "evr_string";

  static boolean recognises(String start) {
    return start.contains("<oval_definitions");
  }

  @Override
  public void read(InputStream in, String origin, FeedSink sink) throws IOException {
    try {
      OvalDocument document = OvalDocument.read(in, MAX_ELEMENTS);
      for (OvalDocument.Definition definition : document.definitions()) {
        try {
          readDefinition(definition, document, origin, sink);
        } catch (RecordException e) {
          sink.refused(definition.id(), String.valueOf(e.getMessage()));
        }
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw new RecordException("line " + line + ": not valid XML: " + firstLine(e));
    }
  }

  private static void readDefinition(
      OvalDocument.Definition definition, OvalDocument document, String origin, FeedSink sink) {
    String id = definition.referenceId();
    if (id.isEmpty()) {
      throw new RecordException("it refers to no vulnerability");
    }
    if (definition.patchable().equalsIgnoreCase("not applicable")) {
      sink.leftOut("vulnerability that does not apply");
      sink.taken();
      return;
    }
    List<Claim> claims = new ArrayList<>();
    for (String test : definition.tests()) {
      claim(definition, test, document, origin).ifPresent(claims::add);
    }
    if (claims.isEmpty()) {
      throw new RecordException("none of its tests is that a package is older than a version");
    }
    claims.forEach(sink::add);
    sink.add(detail(definition, claims.getFirst().bucket().publisher()));
    sink.taken();
  }

  private static Optional<Claim> claim(
      OvalDocument.Definition definition, String test, OvalDocument document, String origin) {
    Map<String, String> refs = document.tests().getOrDefault(test, Map.of());
    String packageName = document.objects().get(refs.getOrDefault("object", ""));
    OvalDocument.State state = document.states().get(refs.getOrDefault("state", ""));
    if (packageName == null || state == null || !state.datatype().equals(EVR)) {
      throw new RecordException("test " + test + " leads to no package and version");
    }
    if (!state.operation().startsWith("less than")) {
      return Optional.empty();
    }
    String fixed = definition.patchable().equalsIgnoreCase("true") ? state.evr() : "";
    String day = Times.day(definition.date());
    Map<String, String> dates = new HashMap<>();
    if (!fixed.isEmpty() && !day.isEmpty()) {
      dates.put(fixed, day);
    }
    return Optional.of(
        new Claim(
            bucket(definition, origin, state.evr()),
            packageName,
            definition.referenceId(),
            Advice.Fix.of(fixed, List.of(), dates),
            definition.id()));
  }

  /// The release stands in the name of the file; where it does not, versions end in it.
  private static AdvisoryBucket bucket(
      OvalDocument.Definition definition, String origin, String version) {
    boolean mariner = definition.platform().contains("Mariner");
    String release = releaseIn(origin.substring(origin.lastIndexOf('/') + 1));
    if (release.isEmpty()) {
      int mark = version.lastIndexOf(mariner ? ".cm" : ".azl");
      String digits = mark < 0 ? "" : version.substring(mark + (mariner ? 3 : 4));
      if (digits.isEmpty() || !digits.chars().allMatch(Character::isDigit)) {
        throw new RecordException(
            "neither the file's name nor version " + version + " tells the release");
      }
      release = digits + ".0";
    }
    return mariner ? Distribution.mariner(release) : Distribution.azureLinux(release);
  }

  /// The first `n.n` in a name such as `azurelinux-3.0-oval.xml`.
  private static String releaseIn(String name) {
    for (String part : name.split("-")) {
      int dot = part.indexOf('.');
      if (dot > 0
          && dot < part.length() - 1
          && part.chars().allMatch(c -> c == '.' || Character.isDigit(c))) {
        return part;
      }
    }
    return "";
  }

  /// Title and description only say which package is older than which version.
  private static Detail detail(OvalDocument.Definition definition, Publisher publisher) {
    Severity severity = SeverityWords.severity(definition.severity());
    Cvss none = Detail.NO_CVSS;
    List<String> references =
        definition.referenceUrl().isEmpty() ? List.of() : List.of(definition.referenceUrl());
    return new Detail(
        definition.referenceId(),
        publisher,
        "",
        "",
        severity,
        none,
        List.of(),
        references,
        "",
        "",
        definition.id());
  }

  private static String firstLine(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int mark = message.indexOf("Message: ");
    return mark < 0 ? message : message.substring(mark + "Message: ".length());
  }
}
