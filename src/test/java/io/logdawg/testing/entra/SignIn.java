package io.logdawg.testing.entra;

import io.logdawg.testing.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Signs somebody in step by step, as a browser does that follows no redirect by itself. */
public final class SignIn {

  private final Http browser;

  public SignIn(Http browser) {
    this.browser = browser;
  }

  /** All steps; answers where the application leads in the end. */
  public String as(Person person) {
    return location(comeBack(atEntra(begin(), person)));
  }

  /** Where the application sends a browser. */
  public URI begin() {
    return URI.create(location(browser.get("/oauth2/authorization/entra")));
  }

  /** What Entra ID sends the browser back with, after the person has said who they are. */
  public URI atEntra(URI authorization, Person person) {
    var form =
        "username=%s&claims=%s".formatted(encoded(person.name()), encoded(person.claimsAsJson()));
    try (var entra = HttpClient.newHttpClient()) {
      var answer =
          entra.send(
              HttpRequest.newBuilder(authorization)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(form))
                  .build(),
              BodyHandlers.ofString());
      return URI.create(location(answer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public HttpResponse<String> comeBack(URI callback) {
    return browser.get(callback.getRawPath() + "?" + callback.getRawQuery());
  }

  /** Begins with another authorization request than the application's. */
  public String as(Person person, UnaryOperator<String> changedRequest) {
    var changed = URI.create(changedRequest.apply(begin().toString()));
    return location(comeBack(atEntra(changed, person)));
  }

  /** Without the application's own origin. */
  public static String location(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer.statusCode() + ": " + answer.body()))
        .replaceFirst("^http://localhost:\\d+/(?!login/|organizations/)", "/");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
