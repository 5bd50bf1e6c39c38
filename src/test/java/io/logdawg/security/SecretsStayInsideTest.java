package io.logdawg.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.Http;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Plants a marked secret wherever one comes in, and looks for it wherever something comes out. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class SecretsStayInsideTest {

  @LocalServerPort int port;

  private final String marked = "marked" + UUID.randomUUID().toString().replace("-", "");
  private Http http;

  @BeforeEach
  void connect() {
    http = new Http(port);
  }

  @Test
  void aWrongPasswordIsKeptNowhere(CapturedOutput output) {
    var answer = http.postForm("/sign-in", Map.of("username", "somebody", "password", marked));

    assertHidden(output, answer);
    assertHidden(output, http.get("/sign-in?error"));
  }

  @Test
  void aWrongKeyIsKeptNowhere(CapturedOutput output) {
    assertHidden(output, http.get("/api/v1/stats", "Authorization", "Bearer " + marked));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"n-%1$s\", \"provider\": \"git\", \"token\": \"%1$s\"}",
        "{\"name\": \"\", \"provider\": \"github\", \"token\": \"%1$s\"}",
        "{\"name\": \"a\", \"provider\": \"unknown\", \"token\": \"%1$s\"}",
        "{\"name\": {}, \"provider\": \"github\", \"token\": \"%1$s\"}",
        "{\"token\": [\"%1$s\"]}",
        "{\"token\": \"%1$s\"",
        "%1$s",
      })
  void aProvidersTokenIsNeverSaidAgainHoweverItIsSent(String body, CapturedOutput output) {
    var sent = body.replaceFirst("n-%1\\$s", "n-" + UUID.randomUUID()).replace("%1$s", marked);

    var answer =
        http.post("/api/v1/credentials", sent, "Authorization", "Bearer " + ApplicationTest.KEY);

    assertHidden(output, answer);
    assertHidden(
        output, http.get("/api/v1/credentials", "Authorization", "Bearer " + ApplicationTest.KEY));
  }

  private void assertHidden(CapturedOutput output, HttpResponse<String> answer) {
    assertThat(answer.body()).doesNotContain(marked);
    assertThat(answer.headers().toString()).doesNotContain(marked);
    assertThat(output.toString()).doesNotContain(marked);
  }
}
