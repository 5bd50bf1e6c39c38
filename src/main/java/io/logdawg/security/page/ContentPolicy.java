package io.logdawg.security.page;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Which scripts and styles a browser lets run in the page. Inline scripts run where they carry a
 * number that is made anew for each page and that nobody knows who puts text into it: so an element
 * that got in by mistake runs nothing. Vaadin's client builds functions of the expressions that the
 * server sends, hence {@code unsafe-eval}, and styles elements in place
 * (docs/decisions/0115-content-security-policy.md).
 */
@Component
class ContentPolicy implements VaadinServiceInitListener {

  /** For what is sent beside the page: no inline script is in it. */
  static final String WITHOUT_INLINE_SCRIPTS = policy("'self'");

  private static final String HEADER = "Content-Security-Policy";
  private static final int NONCE_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(ContentPolicy::guard);
  }

  private static void guard(IndexHtmlResponse page) {
    var bits = new byte[NONCE_BYTES];
    RANDOM.nextBytes(bits);
    var nonce = Base64.getEncoder().encodeToString(bits);
    page.getDocument().getElementsByTag("script").attr("nonce", nonce);
    page.getVaadinResponse()
        .setHeader(HEADER, policy("'self' 'nonce-" + nonce + "' 'unsafe-eval'"));
  }

  private static String policy(String scripts) {
    return """
    default-src 'self'; script-src %s; style-src 'self' 'unsafe-inline'; \
    img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'self'; \
    form-action 'self'; frame-ancestors 'none'\
    """
        .formatted(scripts);
  }
}
