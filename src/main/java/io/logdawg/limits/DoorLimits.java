package io.logdawg.limits;

import io.logdawg.base.Failure;
import io.logdawg.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The doors where nobody is known yet: webhooks and sign-in, counted by address. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 110)
class DoorLimits extends OncePerRequestFilter {

  private final RequestLimits limits;
  private final ProblemWriter problems;

  DoorLimits(RequestLimits limits, ProblemWriter problems) {
    this.limits = limits;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    // Decoded: the raw one could be spelled so that it is another here than where it is served.
    var path = request.getServletPath();
    var address = ClientAddress.of(request.getRemoteAddr());
    Optional<Failure> refusal = Optional.empty();
    if (path.startsWith("/api/v1/webhooks/")) {
      refusal = limits.count(Limit.WEBHOOK, address + " " + path);
      if (refusal.isPresent()) {
        problems.write(response, refusal.get());
      }
    } else if (isSignIn(request.getMethod(), path)) {
      refusal = limits.count(Limit.SIGN_IN, address);
      if (refusal.isPresent()) {
        problems.writePage(response, refusal.get(), "/sign-in");
      }
    }
    if (refusal.isEmpty()) {
      chain.doFilter(request, response);
    }
  }

  /** A password that is tried, and both ends of the way through an OpenID provider. */
  private static boolean isSignIn(String method, String path) {
    return path.equals("/sign-in") && method.equals("POST")
        || path.startsWith("/oauth2/authorization/")
        || path.startsWith("/login/oauth2/code/");
  }
}
