package io.logdawg.web;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import java.util.UUID;
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
import tools.jackson.core.JacksonException;

/** Every error of a REST call as a problem document, ours and the framework's alike. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Failures extends ResponseEntityExceptionHandler {

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

  private static Failure unreadable(HttpMessageNotReadableException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof FailureException known) {
        return known.failure();
      }
      if (cause instanceof JacksonException json && !json.getPath().isEmpty()) {
        return new Failure.Invalid(JsonPath.of(json), "does not have the type that it should");
      }
    }
    return new Failure.Invalid("body", "is not the JSON object that it should be");
  }

  private static ResponseEntity<Object> widened(ResponseEntity<ProblemDetail> answer) {
    return new ResponseEntity<>(answer.getBody(), answer.getHeaders(), answer.getStatusCode());
  }
}
