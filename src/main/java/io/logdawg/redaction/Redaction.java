package io.logdawg.redaction;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of one conversation. The same value has the same placeholder in all of them, such as
 * {@code ⟦SECRET_1⟧}, so that a reader without it still sees that two places hold the same. Not
 * thread-safe.
 */
public final class Redaction {

  /** RE2 syntax. */
  static final String PLACEHOLDER = "⟦([A-Z]{2,10})_([0-9]{1,9})⟧";

  private static final Pattern PLACED = Pattern.compile(PLACEHOLDER);

  /** A value this long is looked for where nothing gives it away, too. */
  private static final int UNMISTAKABLE = 12;

  private final List<Detector> detectors;
  private final Map<String, String> placeholders = new LinkedHashMap<>();
  private final Map<String, String> values = new HashMap<>();
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

  Redaction(List<Detector> detectors) {
    this.detectors = detectors;
  }

  /** The text with a placeholder for whatever must not leave. */
  public String hide(String text) {
    return hide(text, false);
  }

  /**
   * As {@link #hide}, with as many lines as the text has: a value of several lines is followed by
   * empty ones, so that the number of each line stays true. Not what {@link #restore} undoes.
   */
  public List<String> hideByLine(String text) {
    return hide(text, true).lines().toList();
  }

  private String hide(String text, boolean keepingLines) {
    var spans = new ArrayList<Span>();
    detectors.forEach(detector -> detector.find(text, spans::add));
    known(text, spans);
    if (spans.isEmpty()) {
      return text;
    }
    spans.sort(Comparator.comparingInt(Span::start));
    var hidden = new StringBuilder(text.length());
    int done = 0;
    for (var span : Spans.merged(spans)) {
      hidden.append(text, done, span.start());
      var value = text.substring(span.start(), span.end());
      hidden.append(placeholder(value, span.kind()));
      if (keepingLines) {
        value.chars().filter(c -> c == '\n').forEach(_ -> hidden.append('\n'));
      }
      done = span.end();
    }
    return hidden.append(text, done, text.length()).toString();
  }

  /** The text with each placeholder's value again; one that nobody gave out stays as it is. */
  public String restore(String text) {
    var matcher = PLACED.matcher(text);
    var restored = new StringBuilder(text.length());
    int done = 0;
    while (matcher.find()) {
      restored.append(text, done, matcher.start());
      restored.append(values.getOrDefault(matcher.group(), matcher.group()));
      done = matcher.end();
    }
    return restored.append(text, done, text.length()).toString();
  }

  /** How many different values of each kind were hidden so far. */
  public Map<Kind, Integer> counts() {
    return Map.copyOf(counts);
  }

  /** Numbers alone; the values are what this class is to keep. */
  @Override
  public String toString() {
    return "Redaction" + counts;
  }

  /** What was a secret once is one everywhere. */
  private void known(String text, List<Span> spans) {
    placeholders.forEach((value, placeholder) -> {
      if (value.length() >= UNMISTAKABLE) {
        Spans.of(value, text, kind(placeholder), spans::add);
      }
    });
  }

  private String placeholder(String value, Kind kind) {
    return placeholders.computeIfAbsent(
        value,
        _ -> {
          var made = "⟦%s_%d⟧".formatted(kind, counts.merge(kind, 1, Integer::sum));
          values.put(made, value);
          return made;
        });
  }

  private static Kind kind(String placeholder) {
    return Kind.valueOf(placeholder.substring(1, placeholder.indexOf('_')));
  }
}
