package io.logdawg.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.Http;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What pages load beside themselves. */
@ApplicationTest
class StaticFilesTest {

  private static final String LIBRARY = "/webjars/highlightjs/highlight.min.js";

  @LocalServerPort int port;

  private Http browser;

  @BeforeEach
  void signIn() {
    browser = new Http(port);
    browser.postForm("/sign-in", Map.of("username", "admin", "password", ApplicationTest.PASSWORD));
  }

  @Test
  void aLibraryIsKeptByTheBrowserAndSentPacked() {
    var answer = browser.get(LIBRARY, "Accept-Encoding", "gzip");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=3600");
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
  }

  @Test
  void aPageIsNeverKeptAndNeverPacked() {
    var answer = browser.get("/reports", "Accept-Encoding", "gzip");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(how -> assertThat(how).contains("no-store"));
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
  }
}
