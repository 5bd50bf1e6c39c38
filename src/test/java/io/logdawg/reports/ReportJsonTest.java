package io.logdawg.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReportJsonTest {

  private final JsonMapper mapper = JsonMapper.shared();
  private final ReportJson json = new ReportJson(mapper);

  @Test
  void whatIsWrittenIsExactlyTheJsonOfThisVersion() throws IOException {
    assertThat(mapper.readTree(json.write(ReportSamples.data()))).isEqualTo(versionOne());
  }

  @Test
  void aReportOfVersionOneOpensForEver() throws IOException {
    assertThat(json.read(versionOne().toString())).isEqualTo(ReportSamples.data());
  }

  @Test
  void fieldsOfALaterVersionArePassedOver() throws IOException {
    ObjectNode later = versionOne().put("version", 9).put("mood", "good");
    ((ObjectNode) later.path("files").path(0)).put("owner", "Ann");

    ReportData read = json.read(later.toString());

    assertThat(read.version()).isEqualTo(9);
    assertThat(read.files()).isEqualTo(ReportSamples.data().files());
  }

  @Test
  void fieldsThatAnEarlierVersionDidNotHaveAreEmpty() {
    ReportData read = json.read("{\"version\": 0, \"files\": [{\"path\": \"a.c\"}]}");

    assertThat(read.title()).isEmpty();
    assertThat(read.confidence()).isZero();
    assertThat(read.commits()).isEmpty();
    assertThat(read.log()).isNull();
    assertThat(read.files().getFirst().snippets()).isEmpty();
    assertThat(read.files().getFirst().url()).isNull();
  }

  @Test
  void anExplicitNullIsEmptyToo() throws IOException {
    ObjectNode nulled = versionOne().putNull("notes").putNull("summary").putNull("confidence");

    ReportData read = json.read(nulled.toString());

    assertThat(read.notes()).isEmpty();
    assertThat(read.summary()).isEmpty();
    assertThat(read.confidence()).isZero();
  }

  @Test
  void textThatPostgresCannotKeepIsReplaced() {
    ReportData read = json.read(json.write(ReportSamples.data("a\0b\ud800c \\u0000 \ud83d\udc36")));

    assertThat(read.title()).isEqualTo("a\uFFFDb\uFFFDc \\u0000 \ud83d\udc36");
  }

  private ObjectNode versionOne() throws IOException {
    try (InputStream in = ReportJsonTest.class.getResourceAsStream("version-1.json")) {
      JsonNode read = mapper.readTree(Objects.requireNonNull(in));
      return (ObjectNode) read;
    }
  }
}
