package io.logdawg.security.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.Http;
import io.logdawg.testing.RawHttp;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses that climb out of where files are served from, in every spelling. */
@ApplicationTest
class AttackedAddressesTest {

  private static final List<String> BELOW =
      List.of(
          "/",
          "/themes/",
          "/themes/logdawg/",
          "/VAADIN/",
          "/VAADIN/build/",
          "/VAADIN/static/",
          "/VAADIN/dynamic/resource/",
          "/webjars/",
          "/swagger-ui/",
          "/docs/",
          "/v3/api-docs/",
          "/actuator/health/",
          "/reports/",
          "/api/v1/reports/",
          "/api/v1/health/");

  private static final List<String> TRICKS =
      List.of(
          "../../../../../../etc/passwd",
          "..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd",
          "%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
          "%2e%2e%2f%2e%2e%2fapplication.yaml",
          "..%252f..%252f..%252fetc%252fpasswd",
          "%252e%252e%252fapplication.yaml",
          "..;/..;/..;/etc/passwd",
          "..;/application.yaml",
          "..\\..\\..\\etc\\passwd",
          "..%5c..%5capplication.yaml",
          "%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd",
          "%uff0e%uff0e/etc/passwd",
          "....//....//etc/passwd",
          "application.yaml%00.css",
          "%00/etc/passwd",
          "x%0aapplication.yaml",
          "/etc/passwd",
          "file:/etc/passwd",
          "..%2fapplication.yaml",
          "..%2f..%2fMETA-INF%2fMANIFEST.MF",
          "..%2f..%2f..%2fdb%2fchangelog%2fdb.changelog-master.yaml",
          "WEB-INF/web.xml",
          "META-INF/MANIFEST.MF",
          "application.yaml",
          ".git/config",
          ".env",
          "%2e/application.yaml",
          "x;y=z/../../application.yaml",
          "[",
          "%",
          "%zz");

  /** Of the files that are meant, and of what a server says that is taken by surprise. */
  private static final List<String> NEVER_SAID =
      List.of(
          "root:x:",
          "Manifest-Version",
          "databaseChangeLog",
          "datasource",
          "repositoryformatversion",
          "\tat ",
          "Exception",
          "org.springframework",
          "org.apache",
          "Tomcat",
          "io.logdawg");

  @LocalServerPort int port;

  private RawHttp raw;

  @BeforeEach
  void connect() {
    raw = new RawHttp(port);
  }

  static Stream<String> below() {
    return BELOW.stream();
  }

  @ParameterizedTest
  @MethodSource("below")
  void leadNowhereForAStranger(String folder) {
    for (var trick : TRICKS) {
      assertNoFile(folder + trick, raw.get(folder + trick));
    }
  }

  @ParameterizedTest
  @MethodSource("below")
  void leadNowhereForWhoIsSignedIn(String folder) {
    var session = "Cookie: JSESSIONID=" + session();
    for (var trick : TRICKS) {
      assertNoFile(folder + trick, raw.get(folder + trick, session));
    }
  }

  @ParameterizedTest
  @MethodSource("below")
  void leadNowhereForAKey(String folder) {
    for (var trick : TRICKS) {
      assertNoFile(
          folder + trick, raw.get(folder + trick, "Authorization: Bearer " + ApplicationTest.KEY));
    }
  }

  @Test
  void noSpellingPassesADoorBy() {
    for (var spelled :
        List.of(
            "/api/v1/health/..;/stats",
            "/api/v1/health/../stats",
            "/api/v1/health/%2e%2e/stats",
            "/api/v1/health;/../stats",
            "/%61pi/v1/stats",
            "//api/v1/stats",
            "/api/v1//stats",
            "/./api/v1/stats",
            "/x/../api/v1/stats",
            "/API/v1/stats",
            "/api/v1/stats/",
            "/api/v1/stats;a=b",
            "/actuator/health/..;/env",
            "/actuator/env",
            "/swagger-ui/../api/v1/stats",
            "/error/../api/v1/stats")) {
      assertThat(raw.get(spelled).body())
          .as(spelled)
          .doesNotContain("complete", "systemProperties");
      assertThat(raw.get(spelled).status()).as(spelled).isIn(302, 400, 401, 404);
    }
  }

  private static void assertNoFile(String address, RawHttp.Answer answer) {
    assertThat(answer.status()).as(address).isIn(200, 302, 400, 401, 404);
    assertThat(answer.body()).as(address).doesNotContain(NEVER_SAID);
    if (answer.status() == 200) {
      assertThat(answer.body())
          .as("the page, which says itself what is not there: " + address)
          .startsWith("<!doctype html>");
    }
  }

  private String session() {
    var browser = new Http(port);
    browser.get("/sign-in");
    browser.postForm("/sign-in", Map.of("username", "admin", "password", ApplicationTest.PASSWORD));
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
    return browser.cookie("JSESSIONID");
  }
}
