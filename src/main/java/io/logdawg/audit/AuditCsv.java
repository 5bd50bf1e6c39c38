package io.logdawg.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Entries as CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel takes it for
 * another encoding. A cell that a spreadsheet would take for a formula begins with an apostrophe,
 * and every cell stands in quotation marks, so that it stays one where semicolons separate.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV Injection</a>
 */
final class AuditCsv {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final String BEGINS_FORMULAS = "=+-@\t\r\n＝＋－＠";

  private final CsvWriter csv;

  AuditCsv(OutputStream out) throws IOException {
    out.write(BYTE_ORDER_MARK);
    csv =
        CsvWriter.builder()
            .quoteStrategy(QuoteStrategies.ALWAYS)
            .lineDelimiter(LineDelimiter.CRLF)
            .build(out, StandardCharsets.UTF_8);
    csv.writeRecord(
        "time", "actor", "actor kind", "actor id", "action", "subject", "in words", "detail");
  }

  void write(AuditEntry entry) {
    csv.writeRecord(
        entry.at().toString(),
        cell(entry.who().name()),
        entry.who().kind().code(),
        cell(text(entry.who().id())),
        cell(entry.action()),
        cell(entry.subject()),
        cell(entry.who().name() + " " + entry.deed()),
        cell(detail(entry.detail())));
  }

  void flush() throws IOException {
    csv.flush();
  }

  static String cell(String text) {
    return !text.isEmpty() && BEGINS_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  private static String detail(Map<String, String> detail) {
    return new TreeMap<>(detail)
        .entrySet().stream()
            .map(each -> each.getKey() + ": " + each.getValue())
            .collect(Collectors.joining("\n"));
  }
}
