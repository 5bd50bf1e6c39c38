package io.logdawg.web;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Errors before a controller is reached, in filters or in the container, as problem documents. */
@RestController
class ContainerErrors implements ErrorController {

  private static final Logger log = LoggerFactory.getLogger(ContainerErrors.class);

  private final ProblemWriter problems;

  ContainerErrors(ProblemWriter problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
      return problems.answer(failure(thrown));
    }
    var status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(ProblemDetail.forStatus(status));
  }

  /** Nobody was sent here where there is no status: this address was asked for. */
  private static HttpStatus status(@Nullable Object code) {
    var known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return known == null ? HttpStatus.NOT_FOUND : known;
  }

  private static Failure failure(Throwable thrown) {
    if (thrown instanceof FailureException known) {
      return known.failure();
    }
    if (thrown instanceof InvalidParameterException) {
      return new Failure.Invalid("parameters", "cannot be read, or are more than 1000");
    }
    var internal = new Failure.Internal(UUID.randomUUID().toString());
    log.error("A request failed, reference {}", internal.reference(), thrown);
    return internal;
  }
}
