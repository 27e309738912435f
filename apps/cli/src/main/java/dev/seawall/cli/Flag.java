package dev.seawall.cli;

import java.util.List;
import java.util.Locale;

/// A flag of the command line, which is also an environment variable and a key of the configuration
/// file.
///
/// @param name without dashes
/// @param shorthand one letter, or empty
/// @param kind what its value looks like
/// @param configKey key in `seawall.yaml` and `trivy.yaml`, dots between the levels; empty: none
/// @param defaults default value; for all kinds but lists at most one element
/// @param allowed the values that may be given; empty: any
/// @param aliases old names that are still accepted, with their keys in the configuration file
///   behind a `=`
/// @param readiness whether it does something yet
/// @param help one line for the help text
record Flag(
    String name,
    String shorthand,
    Kind kind,
    String configKey,
    List<String> defaults,
    List<String> allowed,
    List<Alias> aliases,
    Readiness readiness,
    String help) {

  /// What the value looks like; the word is the one that help texts show.
  enum Kind {
    BOOL(""),
    STRING("string"),
    LIST("strings"),
    INT("int"),
    FLOAT("float"),
    DURATION("duration");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /// Whether the flag does something.
  enum Readiness {
    READY,
    /// Accepted and without effect, because what it switches off or tunes does not exist here.
    HARMLESS,
    /// Known to the incumbent and not built yet: any value but the default is refused.
    LATER
  }

  /// An old name of the flag.
  record Alias(String name, String configKey) {}

  static Flag bool(String name, String configKey, String help) {
    return new Flag(
        name,
        "",
        Kind.BOOL,
        configKey,
        List.of("false"),
        List.of(),
        List.of(),
        Readiness.READY,
        help);
  }

  static Flag string(String name, String configKey, String help) {
    return new Flag(
        name, "", Kind.STRING, configKey, List.of(), List.of(), List.of(), Readiness.READY, help);
  }

  static Flag list(String name, String configKey, String help) {
    return string(name, configKey, help).of(Kind.LIST);
  }

  Flag of(Kind other) {
    return new Flag(name, shorthand, other, configKey, defaults, allowed, aliases, readiness, help);
  }

  Flag shorthand(String letter) {
    return new Flag(name, letter, kind, configKey, defaults, allowed, aliases, readiness, help);
  }

  Flag defaults(String... values) {
    return new Flag(
        name, shorthand, kind, configKey, List.of(values), allowed, aliases, readiness, help);
  }

  Flag allowed(String... values) {
    return new Flag(
        name, shorthand, kind, configKey, defaults, List.of(values), aliases, readiness, help);
  }

  Flag alias(String alias, String key) {
    return new Flag(
        name,
        shorthand,
        kind,
        configKey,
        defaults,
        allowed,
        List.of(new Alias(alias, key)),
        readiness,
        help);
  }

  Flag alsoAlias(String alias, String key) {
    List<Alias> all = new java.util.ArrayList<>(aliases);
    all.add(new Alias(alias, key));
    return new Flag(
        name, shorthand, kind, configKey, defaults, allowed, List.copyOf(all), readiness, help);
  }

  Flag harmless() {
    return new Flag(
        name, shorthand, kind, configKey, defaults, allowed, aliases, Readiness.HARMLESS, help);
  }

  Flag later() {
    return new Flag(
        name, shorthand, kind, configKey, defaults, allowed, aliases, Readiness.LATER, help);
  }

  /// The name as error messages show it, with the shorthand as pflag does: `-s, --severity`.
  String display() {
    return shorthand.isEmpty() ? "--" + name : "-" + shorthand + ", --" + name;
  }

  /// The environment variable of a name with this prefix.
  static String variable(String prefix, String name) {
    return prefix + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
