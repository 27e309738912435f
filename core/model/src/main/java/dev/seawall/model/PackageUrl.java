package dev.seawall.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A package URL as the purl specification has it:
/// `pkg:type/namespace/name@version?qualifiers#subpath`. The parts are kept in their canonical
/// form, decoded; an absent one is empty.
///
/// @param type the packaging ecosystem, in small letters
/// @param namespace segments with `/` between them
/// @param qualifiers never with an empty value
/// @param subpath segments with `/` between them, relative to the package's root
public record PackageUrl(
    String type,
    String namespace,
    String name,
    String version,
    SortedMap<String, String> qualifiers,
    String subpath) {

  /// A text or a set of parts is no package URL. The message says what is wrong with which.
  public static final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedException(String message) {
      super(message);
    }
  }

  public PackageUrl {
    type = type.toLowerCase(Locale.ROOT);
    if (!isType(type)) {
      throw new MalformedException("'" + type + "' is not the type of a package URL");
    }
    PackageUrlRules rules = PackageUrlRules.of(type);
    SortedMap<String, String> kept = new TreeMap<>();
    qualifiers.forEach((key, value) -> addQualifier(kept, key, value));
    qualifiers = Collections.unmodifiableSortedMap(kept);
    namespace = rules.namespace(segments(namespace, false));
    name = rules.name(type.equals("git") ? segments(name, false) : name, namespace, qualifiers);
    version = rules.version(version);
    subpath = segments(subpath, true);
    if (name.isEmpty()) {
      throw new MalformedException("a package URL wants a name");
    }
  }

  /// The segments of a path that say something; in a relative one, dots say nothing.
  private static String segments(String path, boolean relative) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/")) {
      boolean dots = segment.equals(".") || segment.equals("..");
      if (!segment.isEmpty() && !(relative && dots)) {
        segments.add(segment);
      }
    }
    return String.join("/", segments);
  }

  private static void addQualifier(SortedMap<String, String> kept, String key, String value) {
    String lowered = key.toLowerCase(Locale.ROOT);
    if (!isQualifierKey(lowered)) {
      throw new MalformedException("'" + key + "' is not the key of a qualifier");
    }
    if (!value.isEmpty() && kept.put(lowered, value) != null) {
      throw new MalformedException("the qualifier '" + lowered + "' is given twice");
    }
  }

  /// A package URL of these parts. Throws [MalformedException] if they make none, or none of that
  /// type.
  public static PackageUrl of(String type, String namespace, String name, String version) {
    return new PackageUrl(type, namespace, name, version, new TreeMap<>(), "").checked();
  }

  /// Reads a package URL. Throws [MalformedException] for a text that is none, or breaks the rules
  /// of its type.
  public static PackageUrl parse(String text) {
    return new PackageUrlReader(text).read(true).checked();
  }

  /// Reads a package URL as others write them: keys in capitals, and parts missing or given against
  /// the rules of the type. Throws [MalformedException] for a text that is none at all.
  public static PackageUrl parseLoosely(String text) {
    return new PackageUrlReader(text).read(false);
  }

  /// This package URL. Throws [MalformedException] if it breaks the rules of its type.
  public PackageUrl checked() {
    PackageUrlRules.of(type).check(this);
    return this;
  }

  /// This package URL with one more qualifier, or without it if the value is empty.
  public PackageUrl withQualifier(String key, String value) {
    Map<String, String> changed = new TreeMap<>(qualifiers);
    changed.put(key, value);
    return new PackageUrl(type, namespace, name, version, new TreeMap<>(changed), subpath);
  }

  /// The canonical text.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("pkg:").append(type);
    if (!namespace.isEmpty()) {
      PercentEncoding.encodeSegments(namespace, text.append('/'));
    }
    text.append('/');
    if (type.equals("git")) {
      PercentEncoding.encodeSegments(name, text);
    } else {
      PercentEncoding.encode(name, text);
    }
    if (!version.isEmpty()) {
      PercentEncoding.encode(version, text.append('@'));
    }
    char mark = '?';
    for (Map.Entry<String, String> qualifier : qualifiers.entrySet()) {
      text.append(mark).append(qualifier.getKey()).append('=');
      PercentEncoding.encode(qualifier.getValue(), text);
      mark = '&';
    }
    if (!subpath.isEmpty()) {
      PercentEncoding.encodeSegments(subpath, text.append('#'));
    }
    return text.toString();
  }

  private static boolean isType(String type) {
    return isMadeOf(type, "+-.");
  }

  static boolean isQualifierKey(String key) {
    return isMadeOf(key, "-._");
  }

  /// Whether the word starts with a small letter and goes on with small letters, digits and
  /// symbols.
  private static boolean isMadeOf(String word, String symbols) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      boolean further = (c >= '0' && c <= '9') || symbols.indexOf(c) >= 0;
      if (!letter && (i == 0 || !further)) {
        return false;
      }
    }
    return !word.isEmpty();
  }
}
