package io.logdawg.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** JSON that is correct in a way that one would rather not meet, and JSON that nearly is. */
@RestTest
class HostileJsonRestTests {

  private static final String DIAGNOSE = "/api/v1/logs/diagnose";

  @LocalServerPort private int port;
  private Api api;

  @BeforeEach
  void call() {
    api = Api.local(port);
  }

  @AfterEach
  void isStillServing() {
    assertThat(api.get("/api/v1/health").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"log_data": {"content": "x"}, "repository": "a\\u0000/b"}             | repository
          {"log_data": {"content": "x"}, "ref": "a\\u0000"}                      | ref
          {"log_data": {"content": "x"}, "ref": "a\\ud800"}                      | ref
          {"log_data": {"content": "x", "metadata": {"a": "\\u0000"}}}           | log_data.metadata
          {"log_data": {"content": "x", "metadata": {"\\ud800": 1}}}             | log_data.metadata
          {"log_data": {"content": {"n": NaN}}}                                 | log_data.content
          {"log_data": {"content": "x"}, "force_git_pull": "perhaps"}           | force_git_pull
          {"log_data": {"content": "x"}} and more                               | body
          null                                                                  | body
          """)
  void whatCannotBeKeptIs400AndNamesTheField(String body, String field) {
    assertThat(api.post(DIAGNOSE, body).expect(400).problemField()).isEqualTo(field);
  }

  @Test
  void aNulInALogIsShownAsSuch() {
    assertThat(logText("{\"log_data\": {\"content\": \"one \\u0000 nul failed\"}}"))
        .isEqualTo("one \ufffd nul failed");
  }

  @Test
  void halfASurrogatePairInALogIsShownAsSuch() {
    assertThat(logText("{\"log_data\": {\"content\": \"half \\ud83d dog failed\"}}"))
        .isEqualTo("half \ufffd dog failed");
  }

  @Test
  void ofTwoEqualNamesTheLastCounts() {
    assertThat(
            logText(
                "{\"log_data\": {\"content\": \"first\"}, \"log_data\": {\"content\": \"2nd\"}}"))
        .isEqualTo("2nd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1e-999999999", "0.1", "7"})
  void aNumberOfAnySizeIsKept(String number) {
    accepted(
        "{\"log_data\": {\"content\": \"number %1$s\", \"metadata\": {\"n\": %1$s}}}"
            .formatted(number));
  }

  @Test
  void aNumberOfAThousandDigitsIsKeptAndOneDigitMoreIsRefused() {
    String metadata = "{\"log_data\": {\"content\": \"digits\", \"metadata\": {\"n\": %s}}}";

    JsonNode report = accepted(metadata.formatted("9".repeat(1_000)));

    assertThat(report.at("/metadata/n").bigIntegerValue().toString()).hasSize(1_000);
    assertThat(api.post(DIAGNOSE, metadata.formatted("9".repeat(1_001))).expect(400).problemField())
        .isEqualTo("log_data.metadata");
  }

  @Test
  void deepMetadataIsKeptAsFarAsItCanBeReadAtAll() {
    String deep = "{\"a\":".repeat(480) + "1" + "}".repeat(480);

    JsonNode report =
        accepted("{\"log_data\": {\"content\": \"deep\", \"metadata\": %s}}".formatted(deep));

    assertThat(report.path("metadata").toString()).isEqualTo(deep);
  }

  @ParameterizedTest
  @ValueSource(strings = {"content", "metadata", "unknown"})
  void tenThousandLevelsAre400WithAShortField(String name) {
    String deep = "{\"aaaaaaaaaa\":".repeat(10_000) + "1" + "}".repeat(10_000);

    var answer =
        api.post(DIAGNOSE, "{\"log_data\": {\"%s\": %s}}".formatted(name, deep)).expect(400);

    assertThat(answer.problemField()).startsWith("log_data").hasSizeLessThan(250);
    assertThat(answer.detail()).contains("nested at most 500 deep");
  }

  @Test
  void anEndlessNameIsNotSentBack() {
    String name = "n".repeat(40_000);

    var answer =
        api.post(
                DIAGNOSE,
                "{\"log_data\": {\"content\": \"x\", \"metadata\": {\"%s\": %s}}}"
                    .formatted(name, "[".repeat(600)))
            .expect(400);

    assertThat(answer.text()).hasSizeLessThan(1_500);
  }

  @Test
  void metadataBeyondSixteenKilobytesIs413() {
    var answer =
        api.post(
                DIAGNOSE,
                Map.of(
                    "log_data",
                    Map.of("content", "x", "metadata", Map.of("a", "x".repeat(16_000)))))
            .expect(413);

    assertThat(answer.problemField()).isEqualTo("log_data.metadata");
  }

  @Test
  void bytesThatAreNotUtf8Are400() {
    var body = new ByteArrayOutputStream();
    body.writeBytes("{\"log_data\": {\"content\": \"a".getBytes(StandardCharsets.UTF_8));
    body.write(0xff);
    body.writeBytes("\"}}".getBytes(StandardCharsets.UTF_8));

    var answer = api.postBytes(DIAGNOSE, body.toByteArray()).expect(400);

    assertThat(answer.problemField()).isEqualTo("log_data.content");
    assertThat(answer.detail()).contains("UTF-8");
  }

  @Test
  void aTokenOfTheWrongTypeIsNotSentBack() {
    var answer =
        api.post(
                "/api/v1/credentials",
                "{\"name\": \"a\", \"provider\": \"git\", \"token\": [\"sesame\"]}")
            .expect(400);

    assertThat(answer.problemField()).isEqualTo("token");
    assertThat(answer.text()).doesNotContain("sesame");
  }

  @Test
  void aQueryThatIsNotUtf8Is400() {
    assertThat(api.get("/api/v1/reports?q=%ff").expect(400).problemField()).isEqualTo("query");
  }

  @Test
  void aNulInAQueryFindsNothing() {
    var found = api.get("/api/v1/reports?q=no%00thing").expect(200);

    assertThat(found.json().path("reports")).isEmpty();
  }

  private String logText(String body) {
    return accepted(body).path("log_text").asString();
  }

  private JsonNode accepted(String body) {
    String id = api.post(DIAGNOSE, body).expect(202).json().path("diagnosis_id").asString();
    String report = api.ended(id).path("report_id").asString();
    return api.get("/api/v1/reports/" + report).expect(200).json();
  }
}
