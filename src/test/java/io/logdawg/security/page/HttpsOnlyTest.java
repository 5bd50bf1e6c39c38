package io.logdawg.security.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** As behind App Service's front end, which ends TLS and says so in a header. */
@ApplicationTest
@TestPropertySource(
    properties = {
      "logdawg.web.https-only=true",
      "logdawg.web.public-url=https://logdawg.example.com",
      "server.forward-headers-strategy=native",
      "server.servlet.session.cookie.secure=true"
    })
class HttpsOnlyTest {

  @LocalServerPort int port;

  private Http http;

  @BeforeEach
  void openABrowser() {
    http = new Http(port);
  }

  @Test
  void aPageOverPlainHttpIsSentOn() {
    var answer = http.get("/reports?status=failed");

    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location"))
        .contains("https://logdawg.example.com/reports?status=failed");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void aCallWithAKeyOverPlainHttpIsRefusedAndNotSentOn() {
    var answer = http.get("/api/v1/stats", "Authorization", "Bearer " + ApplicationTest.KEY);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }

  @Test
  void overHttpsBrowsersAreToldToStayThere() {
    var answer = http.get("/sign-in", "X-Forwarded-Proto", "https");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Strict-Transport-Security"))
        .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
    assertThat(answer.headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(
            cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
  }

  @Test
  void thePlatformsProbesNeedNoTls() {
    assertThat(http.get("/actuator/health").statusCode()).isEqualTo(200);
  }
}
