package io.logdawg.security.page;

import io.logdawg.base.Failure;
import io.logdawg.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site's page makes a browser send, but for following a link. Actions in pages
 * have Vaadin's own token besides; signing in has none, and somebody could be signed in as somebody
 * else without noticing. Browsers say where a request comes from, and no page can change that.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata Request Headers</a>
 */
final class OwnPagesOnly extends OncePerRequestFilter {

  private static final String FROM = "Sec-Fetch-Site";

  /** A person typed the address or opened a bookmark, or one of our pages asks. */
  private static final Set<String> HERE = Set.of("same-origin", "none");

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final ProblemWriter problems;

  OwnPagesOnly(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var from = request.getHeader(FROM);
    if (from == null || HERE.contains(from) || READING.contains(request.getMethod())) {
      chain.doFilter(request, response);
    } else {
      problems.write(response, new Failure.Forbidden("do this from another site"));
    }
  }
}
