package dev.seawall.model;

import java.util.Locale;
import java.util.Map;

/// What the definitions of the types add to the rules for all package URLs.
///
/// @param need whether there has to be a namespace
/// @param lowered the parts that are in small letters: `s` namespace, `n` name, `v` version
/// @param qualifier a qualifier that has to be there, or empty
record PackageUrlRules(String type, Need need, String lowered, String qualifier) {
  private enum Need {
    OPTIONAL,
    REQUIRED,
    PROHIBITED
  }

  static PackageUrlRules of(String type) {
    return switch (type) {
      case "alpm", "apk", "bitbucket", "composer", "deb", "github" ->
          new PackageUrlRules(type, Need.REQUIRED, "sn", "");
      case "git", "golang", "maven", "swift" -> new PackageUrlRules(type, Need.REQUIRED, "", "");
      case "huggingface" -> new PackageUrlRules(type, Need.REQUIRED, "v", "");
      case "qpkg", "rpm" -> new PackageUrlRules(type, Need.REQUIRED, "s", "");
      case "vscode-extension" -> new PackageUrlRules(type, Need.REQUIRED, "snv", "");
      case "brew", "hex", "luarocks" -> new PackageUrlRules(type, Need.OPTIONAL, "sn", "");
      case "yocto" -> new PackageUrlRules(type, Need.OPTIONAL, "s", "");
      case "swid" -> new PackageUrlRules(type, Need.OPTIONAL, "", "tag_id");
      case "bitnami", "chrome-extension", "otp", "pub" ->
          new PackageUrlRules(type, Need.PROHIBITED, "n", "");
      case "oci", "pypi" -> new PackageUrlRules(type, Need.PROHIBITED, "nv", "");
      case "bazel",
          "cargo",
          "cocoapods",
          "conda",
          "cran",
          "gem",
          "hackage",
          "mlflow",
          "nuget",
          "opam",
          "vcpkg" ->
          new PackageUrlRules(type, Need.PROHIBITED, "", "");
      case "julia" -> new PackageUrlRules(type, Need.PROHIBITED, "", "uuid");
      default -> new PackageUrlRules(type, Need.OPTIONAL, "", "");
    };
  }

  String namespace(String namespace) {
    return type.equals("cpan") ? namespace.toUpperCase(Locale.ROOT) : lowered('s', namespace);
  }

  String name(String name, String namespace, Map<String, String> qualifiers) {
    String cased = lowered('n', name);
    return switch (type) {
      case "pypi" -> cased.replace('_', '-');
      case "pub" -> underscored(cased);
      case "git" -> isCaseBlind(namespace) ? cased.toLowerCase(Locale.ROOT) : cased;
      case "mlflow" ->
          qualifiers.getOrDefault("repository_url", "").contains("databricks")
              ? cased.toLowerCase(Locale.ROOT)
              : cased;
      default -> cased;
    };
  }

  String version(String version) {
    return lowered('v', version);
  }

  private String lowered(char part, String text) {
    return lowered.indexOf(part) >= 0 ? text.toLowerCase(Locale.ROOT) : text;
  }

  /// Whether the host of a repository does not tell capitals.
  private static boolean isCaseBlind(String host) {
    return switch (host) {
      case "github", "github.com", "bitbucket", "bitbucket.org" -> true;
      default -> false;
    };
  }

  private static String underscored(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      plain.append((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '_');
    }
    return plain.toString();
  }

  void check(PackageUrl url) {
    check(need != Need.REQUIRED || !url.namespace().isEmpty(), "wants a namespace");
    check(need != Need.PROHIBITED || url.namespace().isEmpty(), "has no namespace");
    check(
        qualifier.isEmpty() || url.qualifiers().containsKey(qualifier),
        "wants the qualifier '" + qualifier + "'");
    if (type.equals("cpan")) {
      check(!url.name().contains("::"), "names a distribution, not a module");
    }
    if (type.equals("chrome-extension")) {
      check(isExtensionId(url.name()), "wants an id of 32 letters from a to p for a name");
      check(
          url.version().isEmpty() || isDottedNumbers(url.version()),
          "wants one to four numbers for a version");
    }
  }

  private static boolean isExtensionId(String name) {
    return name.length() == 32 && name.chars().allMatch(c -> c >= 'a' && c <= 'p');
  }

  private static boolean isDottedNumbers(String version) {
    String[] numbers = version.split("\\.", -1);
    for (String number : numbers) {
      if (number.isEmpty() || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return false;
      }
    }
    return numbers.length <= 4;
  }

  private void check(boolean holds, String rule) {
    if (!holds) {
      throw new PackageUrl.MalformedException("a package URL of the type '" + type + "' " + rule);
    }
  }
}
