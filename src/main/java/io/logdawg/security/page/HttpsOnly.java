package io.logdawg.security.page;

import io.logdawg.base.Failure;
import io.logdawg.web.ProblemWriter;
import io.logdawg.web.PublicUrl;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Serves nothing over plain HTTP. Pages are sent on to HTTPS; a call with an API key is refused
 * rather than sent on, so that a program that leaks its key is noticed at its first call. Probes of
 * the platform ask from inside and without TLS.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
@ConditionalOnBooleanProperty("logdawg.web.https-only")
class HttpsOnly extends OncePerRequestFilter {

  private final PublicUrl publicUrl;
  private final ProblemWriter problems;

  HttpsOnly(PublicUrl publicUrl, ProblemWriter problems) {
    this.publicUrl = publicUrl;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.isSecure() || request.getRequestURI().startsWith("/actuator/health");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getMethod().equals("GET") && !request.getRequestURI().startsWith("/api/")) {
      var query = request.getQueryString();
      var path = request.getRequestURI() + (query == null ? "" : "?" + query);
      var target = publicUrl.of(request, path).toString().replaceFirst("^http:", "https:");
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      response.setHeader(HttpHeaders.LOCATION, target);
    } else {
      problems.write(response, new Failure.Forbidden("call without https"));
    }
  }
}
