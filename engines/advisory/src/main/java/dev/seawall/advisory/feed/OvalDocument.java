package dev.seawall.advisory.feed;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The parts of an OVAL file that tell of packages.
///
/// @param tests id → `object` and `state` with the ids they refer to
/// @param objects id → package
record OvalDocument(
    List<Definition> definitions,
    Map<String, Map<String, String>> tests,
    Map<String, String> objects,
    Map<String, State> states) {

  /// One vulnerability in one package.
  record Definition(String id, Map<String, String> texts, List<String> tests) {
    String severity() {
      return text("severity");
    }

    String platform() {
      return text("platform");
    }

    String patchable() {
      return text("patchable");
    }

    String date() {
      return text("advisory_date");
    }

    String referenceId() {
      return text("ref_id");
    }

    String referenceUrl() {
      return text("ref_url");
    }

    private String text(String name) {
      return texts.getOrDefault(name, "");
    }
  }

  /// A version to compare with.
  record State(String datatype, String operation, String evr) {}

  /// Reads a file. Document types and what they could fetch or expand are off.
  static OvalDocument read(InputStream in, int maxElements) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return new Reader(factory.createXMLStreamReader(in), maxElements).read();
  }

  /// Goes once through the file.
  private static final class Reader {
    private static final int MAX_DEPTH = 64;

    private final XMLStreamReader xml;
    private final int maxElements;
    private final OvalDocument document =
        new OvalDocument(new ArrayList<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    private Definition definition = new Definition("", new HashMap<>(), new ArrayList<>());
    private String id = "";
    private String datatype = "";
    private String operation = "";
    private final StringBuilder text = new StringBuilder();

    Reader(XMLStreamReader xml, int maxElements) {
      this.xml = xml;
      this.maxElements = maxElements;
    }

    OvalDocument read() throws XMLStreamException {
      int elements = 0;
      int depth = 0;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            depth++;
            if (++elements > maxElements || depth > MAX_DEPTH) {
              throw new RecordException("it has too many or too deeply nested elements");
            }
            text.setLength(0);
            start(xml.getLocalName());
          }
          case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            end(xml.getLocalName());
            text.setLength(0);
          }
          default -> {
            // Comments and instructions say nothing.
          }
        }
      }
      return document;
    }

    private void start(String name) {
      switch (name) {
        case "definition" -> {
          definition = new Definition(attribute("id"), new HashMap<>(), new ArrayList<>());
          document.definitions.add(definition);
        }
        case "reference" -> {
          definition.texts.put("ref_id", attribute("ref_id").strip());
          definition.texts.put("ref_url", attribute("ref_url").strip());
        }
        case "criterion" -> definition.tests.add(attribute("test_ref"));
        case "rpminfo_test", "rpminfo_object", "rpminfo_state" -> id = attribute("id");
        case "object" -> test().put("object", attribute("object_ref"));
        case "state" -> test().put("state", attribute("state_ref"));
        case "evr" -> {
          datatype = attribute("datatype");
          operation = attribute("operation");
        }
        default -> {
          // Told when its text is known, or not needed.
        }
      }
    }

    private void end(String name) {
      switch (name) {
        case "severity", "platform", "patchable", "advisory_date" ->
            definition.texts.putIfAbsent(name, text.toString().strip());
        case "name" -> document.objects.put(id, text.toString().strip());
        case "evr" ->
            document.states.put(id, new State(datatype, operation, text.toString().strip()));
        default -> {
          // Nothing to be kept.
        }
      }
    }

    private Map<String, String> test() {
      return document.tests.computeIfAbsent(id, key -> new HashMap<>());
    }

    private String attribute(String name) {
      String value = xml.getAttributeValue(null, name);
      return value == null ? "" : value;
    }
  }
}
