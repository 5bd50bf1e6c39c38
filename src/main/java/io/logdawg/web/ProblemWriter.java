package io.logdawg.web;

import io.logdawg.base.Failure;
import io.logdawg.base.Problem;
import io.logdawg.base.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Failures as {@code application/problem+json} (RFC 9457), with the field at fault. */
@Component
public class ProblemWriter {

  private final JsonMapper json;
  private final Clock clock;

  ProblemWriter(JsonMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /** For filters, which answer before any controller does. */
  public void write(HttpServletResponse response, Failure failure) throws IOException {
    ResponseEntity<ProblemDetail> answer = answer(failure);
    begin(response, answer);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), answer.getBody());
  }

  /**
   * For filters that meet a person's browser before any page is made: a page without style or
   * script.
   *
   * @param back where to try again, a path of the application's own
   */
  public void writePage(HttpServletResponse response, Failure failure, String back)
      throws IOException {
    ResponseEntity<ProblemDetail> answer = answer(failure);
    begin(response, answer);
    response.setContentType("text/html;charset=UTF-8");
    Problem problem = Problems.of(failure);
    response
        .getWriter()
        .write(
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%1$s</title>
            </head>
            <body>
            <h1>%1$s</h1>
            <p>%2$s</p>
            <p><a href="%3$s">Try again</a></p>
            </body>
            </html>
            """
                .formatted(
                    HtmlUtils.htmlEscape(problem.title()),
                    HtmlUtils.htmlEscape(problem.detail()),
                    HtmlUtils.htmlEscape(back)));
  }

  private static void begin(HttpServletResponse response, ResponseEntity<ProblemDetail> answer) {
    response.setStatus(answer.getStatusCode().value());
    answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
  }

  ResponseEntity<ProblemDetail> answer(Failure failure) {
    Problem problem = Problems.of(failure);
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(
            HttpStatusCode.valueOf(problem.status()), problem.detail());
    detail.setType(URI.create(problem.type()));
    detail.setTitle(problem.title());
    if (problem.field() != null) {
      detail.setProperty("field", problem.field());
    }
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (failure instanceof Failure.Unauthenticated) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (failure instanceof Failure.Unproven) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"webhook\"");
    }
    if (failure.retry() instanceof Failure.Retry.At at) {
      answer.header(HttpHeaders.RETRY_AFTER, Long.toString(secondsUntil(at.time())));
    }
    return answer.body(detail);
  }

  private long secondsUntil(Instant time) {
    return Math.max(1, Duration.between(clock.instant(), time).toSeconds());
  }
}
