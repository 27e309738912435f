package dev.seawall.artifact.document;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads an XML document into a tree: well-formed ones without entities of their own, which is what
/// package managers write. Nothing outside of the document is ever looked at. At most [#MAX_DEPTH]
/// levels and [#MAX_ELEMENTS] elements.
///
/// The JDK's parsers would do, but loading them takes longer than reading all the files of a scan.
public final class XmlReader {
  public static final int MAX_DEPTH = 500;
  public static final int MAX_ELEMENTS = 1_000_000;

  private final XmlText text;
  private final Deque<Open> open = new ArrayDeque<>();
  private int elements;

  private XmlReader(XmlText text) {
    this.text = text;
  }

  /// Reads the root element; what follows it is not looked at. Throws [ArtifactException] with the
  /// line for what is not well-formed.
  public static XmlElement read(ByteBuffer bytes) {
    return new XmlReader(new XmlText(XmlEncoding.decode(bytes))).root();
  }

  /// An element whose end was not seen yet.
  private record Open(
      String qualifiedName,
      Map<String, String> attributes,
      List<XmlElement> children,
      StringBuilder text,
      int line) {
    XmlElement close(int endLine) {
      return new XmlElement(
          local(qualifiedName), attributes, children, text.toString(), line, endLine);
    }
  }

  private XmlElement root() {
    while (!text.atEnd()) {
      if (text.skip("<!--")) {
        text.until("-->");
      } else if (text.skip("<![CDATA[")) {
        own(text.until("]]>"));
      } else if (text.skip("<!")) {
        text.skipDeclaration();
      } else if (text.skip("<?")) {
        text.until("?>");
      } else if (text.skip("</")) {
        XmlElement closed = end();
        if (open.isEmpty()) {
          return closed;
        }
        open.element().children().add(closed);
      } else if (text.skip("<")) {
        XmlElement empty = start();
        if (empty != null) {
          return empty;
        }
      } else {
        own(text.characters());
      }
    }
    throw text.refused("the document ends too early");
  }

  private void own(String characters) {
    if (!open.isEmpty()) {
      open.element().text().append(characters);
    }
  }

  /// Reads a start tag behind its `<`; gives the element if it is an empty one and the root.
  private @Nullable XmlElement start() {
    int line = text.line();
    String name = text.name();
    Map<String, String> attributes = new LinkedHashMap<>();
    text.skipBlanks();
    while (!text.isAt('>') && !text.isAt('/')) {
      String attribute = local(text.name());
      text.skipBlanks();
      text.expect("=");
      text.skipBlanks();
      attributes.put(attribute, text.quoted());
      text.skipBlanks();
    }
    if (open.size() >= MAX_DEPTH || ++elements > MAX_ELEMENTS) {
      throw text.refused("nested too deeply or too many elements");
    }
    Open element = new Open(name, attributes, new ArrayList<>(), new StringBuilder(), line);
    if (!text.skip("/")) {
      text.expect(">");
      open.push(element);
      return null;
    }
    text.expect(">");
    XmlElement empty = element.close(text.line());
    if (open.isEmpty()) {
      return empty;
    }
    open.element().children().add(empty);
    return null;
  }

  private XmlElement end() {
    String name = text.name();
    text.skipBlanks();
    text.expect(">");
    if (open.isEmpty() || !open.element().qualifiedName().equals(name)) {
      throw text.refused("</" + name + "> closes nothing");
    }
    return open.pop().close(text.line());
  }

  private static String local(String qualifiedName) {
    return qualifiedName.substring(qualifiedName.indexOf(':') + 1);
  }
}
