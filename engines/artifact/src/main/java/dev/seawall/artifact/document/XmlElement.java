package dev.seawall.artifact.document;

import java.util.List;
import java.util.Map;

/// An element of an XML document. Names are without their namespace prefixes.
///
/// @param ownText the text directly in it, without that of its children
public record XmlElement(
    String name,
    Map<String, String> attributes,
    List<XmlElement> children,
    String ownText,
    int startLine,
    int endLine) {
  public XmlElement {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  /// The children of that name.
  public List<XmlElement> children(String child) {
    return children.stream().filter(each -> each.name.equals(child)).toList();
  }

  /// The text of the last child of that name, or "": a later one replaces an earlier one.
  public String text(String child) {
    String text = "";
    for (XmlElement each : children) {
      if (each.name.equals(child)) {
        text = each.ownText;
      }
    }
    return text;
  }
}
