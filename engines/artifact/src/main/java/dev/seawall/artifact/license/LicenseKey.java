package dev.seawall.artifact.license;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.StringTokenizer;

/// A licence's name without what is said in many ways: capitals, spaces, `the`, `license`, and how
/// its version is joined.
///
/// @param text what is looked up
/// @param orLater whether later versions are meant too
record LicenseKey(String text, boolean orLater) {
  private static final String[] LICENSE = {" LICENSE", " LICENSED", "-LICENSE", "-LICENSED"};
  private static final String[] OR_LATER = {"+", "-OR-LATER", " OR LATER"};
  private static final String[] ONLY = {"-ONLY", " ONLY"};

  static LicenseKey of(String name) {
    String key = singleSpaces(name).toUpperCase(Locale.ROOT);
    if (key.startsWith("HTTP")) {
      return new LicenseKey(key, false);
    }
    key = key.replace("LICENCE", "LICENSE");
    key = key.startsWith("THE ") ? key.substring(4) : key;
    for (String suffix : LICENSE) {
      key = without(key, suffix);
    }
    // Names such as Unlicense end in the word themselves.
    key = key.equals("UNLICENSE") ? key : without(key, "LICENSE");
    key = key.equals("UNLICENSED") ? key : without(key, "LICENSED");
    String version = key;
    for (String suffix : OR_LATER) {
      version = without(version, suffix);
    }
    boolean orLater = version.length() < key.length();
    for (String suffix : ONLY) {
      version = without(version, suffix);
    }
    return new LicenseKey(VersionSuffix.joinLast(version), orLater);
  }

  private static String singleSpaces(String name) {
    StringJoiner words = new StringJoiner(" ");
    StringTokenizer each = new StringTokenizer(name, " \t\n\u000b\f\r");
    while (each.hasMoreTokens()) {
      words.add(each.nextToken());
    }
    return words.toString();
  }

  private static String without(String text, String suffix) {
    return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
  }
}
