package dev.seawall.advisory;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.seawall.model.Exploitation.Epss;
import dev.seawall.model.Exploitation.KnownExploited;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The buckets that stand in our databases beside those of trivy-db, which passes over them, and
/// the layout of their values. All values are JSON.
public final class ExtraBuckets {
  /// CISA's catalogue: vulnerability → `{"DateAdded","DueDate","Ransomware"}`.
  public static final String KNOWN_EXPLOITED = "seawall-kev";

  /// FIRST's scores: vulnerability → `{"Score","Percentile","Date"}`.
  public static final String EPSS = "seawall-epss";

  /// Since when a fix is to be had: advisory bucket → package → vulnerability → `{"<fixed
  /// version>":"YYYY-MM-DD"}`.
  public static final String FIX_DATES = "seawall-fix-dates";

  /// Release cycles of products: name of the product at endoflife.date → `{"<cycle>":{"codename",
  /// "releaseDate","eoas","eol","eoes","lts"}}`; an end is a day or `true` or `false`.
  public static final String LIFECYCLES = "seawall-lifecycles";

  /// Whose records the database was made from: name → `{"ID","URL","Licence"}`.
  public static final String SOURCES = "seawall-sources";

  /// Facts about the database itself, as texts: name → value, see the constants with `FACT`.
  public static final String FACTS = "seawall-facts";

  /// Present, with any value, in the sample database, which every report must name.
  public static final String FACT_SAMPLE = "sample";

  private ExtraBuckets() {}

  /// The value of an entry of CISA's catalogue.
  public static byte[] encode(KnownExploited entry) {
    return encode(json -> {
      json.writeStringField("DateAdded", entry.dateAdded());
      json.writeStringField("DueDate", entry.dueDate());
      json.writeBooleanField("Ransomware", entry.ransomware());
    });
  }

  /// The value of a score.
  public static byte[] encode(Epss score) {
    return encode(json -> {
      json.writeNumberField("Score", score.score());
      json.writeNumberField("Percentile", score.percentile());
      json.writeStringField("Date", score.date());
    });
  }

  /// The value of the dates of an advisory's fixed versions.
  public static byte[] encodeFixDates(SortedMap<String, String> dates) {
    return encode(json -> {
      for (Map.Entry<String, String> date : dates.entrySet()) {
        json.writeStringField(date.getKey(), date.getValue());
      }
    });
  }

  static KnownExploited decodeKnownExploited(byte[] value) {
    String dateAdded = "";
    String dueDate = "";
    boolean ransomware = false;
    try (StoredJson json = new StoredJson(value)) {
      json.beginObject();
      for (String key = json.nextKey(); key != null; key = json.nextKey()) {
        switch (key) {
          case "DateAdded" -> dateAdded = json.text();
          case "DueDate" -> dueDate = json.text();
          case "Ransomware" -> ransomware = json.flag();
          default -> json.skip();
        }
      }
    }
    return new KnownExploited(dateAdded, dueDate, ransomware);
  }

  static Epss decodeEpss(byte[] value) {
    double score = 0;
    double percentile = 0;
    String date = "";
    try (StoredJson json = new StoredJson(value)) {
      json.beginObject();
      for (String key = json.nextKey(); key != null; key = json.nextKey()) {
        switch (key) {
          case "Score" -> score = json.number();
          case "Percentile" -> percentile = json.number();
          case "Date" -> date = json.text();
          default -> json.skip();
        }
      }
    }
    return new Epss(score, percentile, date);
  }

  static SortedMap<String, String> decodeFixDates(byte[] value) {
    SortedMap<String, String> dates = new TreeMap<>();
    try (StoredJson json = new StoredJson(value)) {
      json.beginObject();
      for (String key = json.nextKey(); key != null; key = json.nextKey()) {
        dates.put(key, json.text());
      }
    }
    return dates;
  }

  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private static byte[] encode(Fields fields) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = StoredJson.FACTORY.createGenerator(out)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
