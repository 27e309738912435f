package dev.seawall.artifact;

import java.util.List;

/// The licences that a file beside an operating system's package tells of, for example Debian's
/// `copyright` files: merging layers puts them on the package of that name.
///
/// @param filePath the file that tells of them, which a higher layer may hide
/// @param packageName name of the binary package
/// @param names in the order of the file
public record PackageLicenses(String filePath, String packageName, List<String> names) {
  public PackageLicenses {
    names = List.copyOf(names);
  }
}
