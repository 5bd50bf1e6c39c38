package io.logdawg.web;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Every error of a REST call as a problem document, ours and the framework's alike. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Failures extends ResponseEntityExceptionHandler {

  private static final Failure NO_OBJECT =
      new Failure.Invalid("body", "is not the JSON object that it should be");

  private static final Logger log = LoggerFactory.getLogger(Failures.class);

  private final ProblemWriter problems;

  Failures(ProblemWriter problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> failure(FailureException e) {
    return problems.answer(e.failure());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(AccessDeniedException e) {
    return problems.answer(new Failure.Forbidden("do this"));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException e) {
    return problems.answer(new Failure.Invalid(e.getName(), "cannot be read"));
  }

  /** A query that is not UTF-8, or not encoded as one. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> undecodable(InvalidParameterException e) {
    return problems.answer(new Failure.Invalid("query", "cannot be read"));
  }

  /** Nothing of it reaches the caller but a reference that finds it in the log. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> fault(Exception e) {
    Failure.Internal internal = new Failure.Internal(UUID.randomUUID().toString());
    log.error("A request failed, reference {}", internal.reference(), e);
    return problems.answer(internal);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return widened(problems.answer(unreadable(e)));
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return widened(problems.answer(new Failure.Invalid(e.getParameterName(), "is required")));
  }

  @Override
  protected ResponseEntity<Object> handleNoResourceFoundException(
      NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return widened(problems.answer(new Failure.NotFound("address")));
  }

  /** A body that was found too large while it was read comes wrapped in what Jackson throws. */
  private static Failure unreadable(HttpMessageNotReadableException e) {
    return cause(e, FailureException.class)
        .map(FailureException::failure)
        .or(() -> cause(e, JacksonException.class).map(Failures::unusable))
        .orElse(NO_OBJECT);
  }

  /** Broken JSON, or JSON beyond Jackson's limits of depth, name and number, is no wrong type. */
  private static Failure unusable(JacksonException e) {
    if (!(e instanceof DatabindException)) {
      return new Failure.Invalid(
          e.getPath().isEmpty() ? "body" : JsonPath.of(e),
          "is not JSON that can be read: UTF-8, nested at most 500 deep");
    }
    return e.getPath().isEmpty()
        ? NO_OBJECT
        : new Failure.Invalid(JsonPath.of(e), "does not have the type that it should");
  }

  private static <X extends Throwable> Optional<X> cause(Throwable thrown, Class<X> type) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }

  private static ResponseEntity<Object> widened(ResponseEntity<ProblemDetail> answer) {
    return new ResponseEntity<>(answer.getBody(), answer.getHeaders(), answer.getStatusCode());
  }
}
