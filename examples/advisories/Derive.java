import dev.seawall.advisory.feed.Claim;
import dev.seawall.advisory.feed.FactsWriter;
import dev.seawall.advisory.feed.FeedReader;
import dev.seawall.advisory.feed.Publisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Derives the facts of this folder from the publishers' records: `derive` runs it.
///
/// Arguments: this folder, then for each source `PUBLISHER=REVISION=DATE=PATH`.
final class Derive {
  private Derive() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Map<Publisher, List<String>> packages = packages(folder.resolve("packages.txt"));
    SortedSet<String> vulnerabilities = new TreeSet<>();
    for (String argument : List.of(arguments).subList(1, arguments.length)) {
      String[] parts = argument.split("=", 4);
      Publisher publisher = Publisher.valueOf(parts[0].toUpperCase(Locale.ROOT));
      List<String> wanted = packages.getOrDefault(publisher, List.of());
      FactsWriter facts = read(Path.of(parts[3]), claim -> isWanted(claim, publisher, wanted));
      List<String> lines = new ArrayList<>(facts.lines());
      if (publisher == Publisher.CISA) {
        lines.removeIf(line -> vulnerabilities.stream().noneMatch(id -> names(line, id)));
      } else {
        vulnerabilities.addAll(facts.vulnerabilities());
      }
      lines.addFirst(
          FactsWriter.head(
              publisher,
              Map.of(
                  "revision", parts[1],
                  "date", parts[2],
                  "changes", "facts of chosen packages only; all prose is left out")));
      Path file = folder.resolve(parts[0] + ".jsonl");
      Files.writeString(file, String.join("\n", lines) + "\n");
      System.out.println(file + ": " + lines.size() + " lines");
    }
  }

  private static FactsWriter read(Path source, Predicate<Claim> wanted) {
    FactsWriter facts = new FactsWriter(wanted);
    FeedReader reader = new FeedReader(Optional.empty(), facts);
    FeedReader.parts(source).forEach(reader::read);
    return facts;
  }

  private static boolean isWanted(Claim claim, Publisher publisher, List<String> packages) {
    if (claim.bucket().publisher() != publisher) {
      return false;
    }
    for (String wanted : packages) {
      boolean match =
          wanted.endsWith("*")
              ? claim.packageName().startsWith(wanted.substring(0, wanted.length() - 1))
              : claim.packageName().equals(wanted);
      if (match) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(String line, String id) {
    return line.contains("\"" + id + "\"");
  }

  private static Map<Publisher, List<String>> packages(Path file) throws IOException {
    Map<Publisher, List<String>> packages = new EnumMap<>(Publisher.class);
    for (String line : Files.readAllLines(file)) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        List<String> words = List.of(line.split(" "));
        packages
            .computeIfAbsent(
                Publisher.valueOf(words.getFirst().toUpperCase(Locale.ROOT)),
                key -> new ArrayList<>())
            .addAll(words.subList(1, words.size()));
      }
    }
    return packages;
  }
}
