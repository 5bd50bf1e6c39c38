package io.logdawg.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every answer tells browsers, also one that is given before any door is reached. Beside these
 * stand Spring Security's own: HTTPS from now on where it came that way, and no storing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SafeHeaders extends OncePerRequestFilter {

  private static final String CONTENT = "Content-Security-Policy";

  private static final Map<String, String> EVERYWHERE =
      Map.of(
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
              + " magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
          // Even where a browser takes it for a page, nothing in it runs or loads.
          CONTENT,
          "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    EVERYWHERE.forEach(response::setHeader);
    chain.doFilter(request, response);
  }

  /**
   * For a door whose answers are pages.
   *
   * @param policy replaces the Content-Security-Policy that lets nothing run
   */
  public static HeaderWriter content(String policy) {
    return (_, response) -> response.setHeader(CONTENT, policy);
  }
}
