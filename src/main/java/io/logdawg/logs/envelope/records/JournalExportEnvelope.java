package io.logdawg.logs.envelope.records;

import io.logdawg.logs.envelope.LineSample;
import io.logdawg.logs.envelope.LogEnvelope;
import io.logdawg.logs.text.LogLine;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * {@code journalctl -o export}: a field a line, {@code MESSAGE=text}, entries apart by a blank
 * line. A value of several lines stands after its name and its length, eight bytes of it.
 *
 * @see <a href="https://systemd.io/JOURNAL_EXPORT_FORMATS/">Journal Export Formats</a>
 */
@Component
final class JournalExportEnvelope implements LogEnvelope {

  private static final double SURENESS = 0.95;
  private static final String MESSAGE = "MESSAGE";

  @Override
  public String name() {
    return "journald-export";
  }

  @Override
  public double score(List<LogLine> lines) {
    List<LogLine> sample = LineSample.of(lines);
    return !sample.isEmpty() && sample.getFirst().text().startsWith("__CURSOR=") ? SURENESS : 0;
  }

  @Override
  public Optional<Opened> open(List<LogLine> lines) {
    var opened = new RecordLines();
    Map<String, String> fields = new HashMap<>();
    var lengthy = new StringBuilder();
    String lengthyName = "";
    LogLine message = lines.getFirst();
    for (LogLine line : lines) {
      int equals = nameEnd(line.text());
      boolean isField = equals > 0 && line.text().startsWith("=", equals);
      boolean isName = equals > 0 && equals == line.text().length();
      boolean begins = isField && line.text().startsWith("__CURSOR=");
      if (isField || isName) {
        keep(fields, lengthyName, lengthy);
        lengthyName = isName ? line.text() : "";
        if (line.text().startsWith(MESSAGE) && equals == MESSAGE.length()) {
          message = line;
        }
      }
      if (begins) {
        put(opened, message, fields);
      }
      if (isField) {
        fields.put(line.text().substring(0, equals), line.text().substring(equals + 1));
      } else if (!isName && !lengthyName.isEmpty()) {
        lengthy.append(lengthy.isEmpty() ? "" : "\n").append(line.text());
      }
    }
    keep(fields, lengthyName, lengthy);
    put(opened, message, fields);
    return Optional.of(new Opened.Lines(opened.close()));
  }

  private static void keep(Map<String, String> fields, String name, StringBuilder lengthy) {
    if (!name.isEmpty()) {
      fields.put(name, withoutLength(lengthy.toString().stripTrailing()));
      lengthy.setLength(0);
    }
  }

  private static void put(RecordLines opened, LogLine line, Map<String, String> fields) {
    String text = fields.get(MESSAGE);
    if (text != null) {
      opened.add(line, new TextRecord(text, JournalFields.origin(fields::get)));
    }
    fields.clear();
  }

  /** Of the length, least byte first, those bytes are left that are no control characters. */
  private static String withoutLength(String value) {
    for (int left = Math.min(2, value.length()); left > 0; left--) {
      String text = value.substring(left);
      int length = text.getBytes(StandardCharsets.UTF_8).length;
      var printed = new StringBuilder();
      for (int rest = length; rest > 0; rest >>= 8) {
        char c = (char) (rest & 0xff);
        if (c >= 0x20 && c < 0x7f) {
          printed.append(c);
        }
      }
      if (value.startsWith(printed.toString()) && printed.length() == left) {
        return text;
      }
    }
    return value;
  }

  /** Where a field's name, in capitals, ends. */
  private static int nameEnd(String text) {
    int at = 0;
    while (at < text.length() && at < 64 && isNamePart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isNamePart(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
