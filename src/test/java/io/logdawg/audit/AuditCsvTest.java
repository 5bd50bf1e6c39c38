package io.logdawg.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.logdawg.base.Ids;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditCsvTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "+1",
        "-1+2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "＋1",
        "－1",
        "＠A"
      })
  void aCellIsNoFormula(String hostile) throws IOException {
    assertThat(records(hostile).getLast().get(1)).isEqualTo("'" + hostile);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada", "a=b", "", "1+1", "\"quoted\", with; separators\nand lines", "名前"})
  void everythingElseStaysAsItIs(String name) throws IOException {
    assertThat(records(name).getLast().get(1)).isEqualTo(name);
  }

  @Test
  void itIsUtf8ThatExcelRecognizesInQuotedCellsAndLinesOfTheStandard() throws IOException {
    var written = written("x;=1");

    assertThat(written).startsWith((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
    assertThat(new String(written, StandardCharsets.UTF_8))
        .contains("\"x;=1\",\"member\"")
        .endsWith("\"\r\n");
  }

  @Test
  void itsHeadNamesTheColumns() throws IOException {
    assertThat(records("Ada").getFirst())
        .containsExactly(
            "time", "actor", "actor kind", "actor id", "action", "subject", "in words", "detail");
  }

  private static List<List<String>> records(String name) throws IOException {
    var text = new String(written(name), StandardCharsets.UTF_8).substring(1);
    try (var reader = CsvReader.builder().ofCsvRecord(text)) {
      return reader.stream().map(each -> each.getFields()).toList();
    }
  }

  private static byte[] written(String name) throws IOException {
    var out = new ByteArrayOutputStream();
    var csv = new AuditCsv(out);
    csv.write(
        new AuditEntry(
            Ids.next(),
            Instant.parse("2026-11-23T10:15:30Z"),
            Who.member(Ids.next(), name),
            "api-key.revoked",
            "the-id",
            Map.of("name", "ci")));
    csv.flush();
    return out.toByteArray();
  }
}
