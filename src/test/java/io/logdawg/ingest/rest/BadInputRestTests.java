package io.logdawg.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whatever is sent is answered at once with a problem that names the field, and serving goes on.
 */
@RestTest
class BadInputRestTests {

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
      textBlock =
          """
          {}                                                        | log_data
          {"log_data": {}}                                          | log_data.content
          {"log_data": {"content": ""}}                             | log_data.content
          {"log_data": {"content": "  \\n "}}                       | log_data.content
          {"log_data": {"content": null}}                           | log_data.content
          {"log_data": {"content": 7}}                              | log_data.content
          {"log_data": {"content": "x", "source": {}}}              | log_data.source
          {"log_data": {"content": "x", "metadata": 3}}             | log_data.metadata
          {"log_data": {"content": "x", "timestamp": "yesterday"}}  | log_data.timestamp
          {"log_data": 3}                                           | log_data
          {"log_data": {"content": "x"}, "ref": "a b"}              | ref
          {"log_data": {"content": "x"}, "ref": "no..such"}         | ref
          {"log_data": {"content": "x"}, "repository": "nameonly"}  | repository
          {"log_data": {"content": "x"}                             | body
          not json                                                  | body
          [1, 2]                                                    | body
          """)
  void whatCannotBeReadIs400AndNamesTheField(String body, String field) {
    var answer = api.post(DIAGNOSE, body).expect(400);

    assertThat(answer.problemField()).isEqualTo(field);
    assertThat(answer.http().headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }

  @Test
  void aBodyNestedTenThousandDeepIs400() {
    api.post(DIAGNOSE, "{\"log_data\": {\"content\": " + "[".repeat(10_000)).expect(400);
  }

  @Test
  void aBinaryLogIs400() {
    byte[] bytes = new byte[4_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i % 8);
    }
    var answer =
        api.post(
                DIAGNOSE,
                SampleText.request(new String(bytes, StandardCharsets.ISO_8859_1) + "\0\0\0"))
            .expect(400);

    assertThat(answer.detail()).contains("could not be read");
  }

  @Test
  void aLogBeyondOneMegabyteIs413() {
    var answer = api.post(DIAGNOSE, SampleText.request("x".repeat(1_000_001))).expect(413);

    assertThat(answer.problemField()).isEqualTo("log_data.content");
  }

  @Test
  void aBodyOfThreeMegabytesIs413() {
    assertThat(api.post(DIAGNOSE, SampleText.request("x".repeat(3_000_000))).expect(413).detail())
        .contains("2 MB");
  }

  @Test
  void aBodyOfThreeMegabytesWithoutALengthIs413() {
    byte[] body = Api.JSON.writeValueAsBytes(SampleText.request("x".repeat(3_000_000)));
    var response =
        api.http()
            .send(
                DIAGNOSE,
                request ->
                    request
                        .header("Authorization", "Bearer " + RestTest.KEY)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body))));

    assertThat(response.statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme/unknown", "01981111-2222-7333-8444-555566667777"})
  void anUnknownRepositoryIs404(String repository) {
    api.post(DIAGNOSE, Map.of("log_data", Map.of("content", "x"), "repository", repository))
        .expect(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          git    | https://127.0.0.2/a/b.git                 |                             | url
          git    | https://169.254.169.254/a/b               |                             | url
          git    | https://10.0.0.1/a/b                      |                             | url
          git    | https://[::1]/a/b                         |                             | url
          git    | file:///etc/passwd                        |                             | url
          git    | http://example.com/a/b                    |                             | url
          github | https://user:pass@github.com/a/b          |                             | url
          github | https://github.com/only-owner             |                             | url
          github | https://git.example.com/a/b               | https://192.168.0.1/api/v3  | api_url
          svn    | https://example.com/a/b                   |                             | provider
                 | https://example.com/a/b                   |                             | provider
          git    |                                           |                             | url
          """)
  void anAddressThatMayNotBeReachedIs400(String provider, String url, String apiUrl, String field) {
    var body = new java.util.HashMap<String, Object>();
    body.put("provider", provider);
    body.put("url", url);
    body.put("api_url", apiUrl);

    assertThat(api.post("/api/v1/repositories", body).expect(400).problemField()).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/reports?limit=0",
        "/api/v1/reports?limit=201",
        "/api/v1/reports?limit=many",
        "/api/v1/reports?offset=-1",
        "/api/v1/reports?status=done",
        "/api/v1/reports/not-an-id",
        "/api/v1/logs/diagnose/status/not-an-id"
      })
  void aParameterOutOfRangeIs400(String path) {
    assertThat(api.get(path).expect(400).problemField()).isNotEmpty();
  }

  @Test
  void anUnknownPathIs404AsAProblem() {
    assertThat(api.get("/api/v1/nothing").expect(404).json().path("title").isString()).isTrue();
  }

  @Test
  void anotherContentTypeIs415() {
    var response =
        api.http()
            .send(
                DIAGNOSE,
                request ->
                    request
                        .header("Authorization", "Bearer " + RestTest.KEY)
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("x")));

    assertThat(response.statusCode()).isEqualTo(415);
  }

  @Test
  void anotherMethodIs405() {
    api.call("PUT", "/api/v1/reports", "{}").expect(405);
  }

  @Test
  void anUnknownIdIs404() {
    api.get("/api/v1/reports/" + UUID.randomUUID()).expect(404);
    api.get("/api/v1/logs/diagnose/status/" + UUID.randomUUID()).expect(404);
  }

  @Test
  void withoutAKeyOrWithAWrongOneItIs401() {
    assertThat(new Api(api.http(), null).get("/api/v1/reports").expect(401).detail())
        .contains("Bearer");
    new Api(api.http(), "wrong").get("/api/v1/reports").expect(401);
  }
}
