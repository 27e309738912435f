package dev.seawall.artifact;

import dev.seawall.model.SoftwarePackage;
import java.util.Locale;

/// Package URLs of the packages of languages, by the type of the file that tells of them.
final class LanguagePurl {
  private LanguagePurl() {}

  /// The package URL; empty for a package that has none.
  static String of(String type, SoftwarePackage software) {
    String name = software.name();
    String small = name.toLowerCase(Locale.ROOT);
    String purlType = purlType(type);
    PurlText purl = new PurlText(purlType, software);
    return switch (purlType) {
      case "maven" -> purl.namedByPath(name.replace(':', '/')).toString();
      case "pypi" -> purl.named("", small.replace('_', '-')).toString();
      case "npm" -> purl.namedByPath(small).toString();
      case "golang" -> isLocal(name) ? "" : purl.namedByPath(small).toString();
      case "composer", "swift" -> purl.namedByPath(name).toString();
      case "cocoapods" -> cocoapods(purl, name);
      case "julia" -> purl.qualifier("uuid", software.id()).toString();
      default -> purl.toString();
    };
  }

  /// A module that a `replace` points to in a folder cannot be told from others by its name.
  private static boolean isLocal(String module) {
    return module.isEmpty() || module.startsWith("./") || module.startsWith("../");
  }

  private static String cocoapods(PurlText purl, String name) {
    int slash = name.indexOf('/');
    return slash < 0
        ? purl.toString()
        : purl.named("", name.substring(0, slash)).subpath(name.substring(slash + 1)).toString();
  }

  private static String purlType(String type) {
    return switch (type) {
      case "jar", "pom", "gradle", "sbt" -> "maven";
      case "bundler", "gemspec" -> "gem";
      case "nuget", "dotnet-core", "packages-props" -> "nuget";
      case "conda-pkg", "conda-environment" -> "conda";
      case "python-pkg", "pip", "pipenv", "poetry", "uv", "pylock" -> "pypi";
      case "gobinary", "gomod" -> "golang";
      case "npm", "node-pkg", "yarn", "pnpm", "bun" -> "npm";
      case "rustbinary", "cargo" -> "cargo";
      case "composer", "composer-vendor" -> "composer";
      case "python-executable", "php-executable", "nodejs-executable" -> "generic";
      default -> type;
    };
  }
}
