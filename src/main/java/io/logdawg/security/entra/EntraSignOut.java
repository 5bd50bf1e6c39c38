package io.logdawg.security.entra;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import io.logdawg.security.page.SignInDoor;
import io.logdawg.web.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Ends the session at Entra ID after ours, and comes back to the sign-in page. Otherwise the next
 * person at that browser would be signed in by a press of a button.
 *
 * @see <a href="https://openid.net/specs/openid-connect-rpinitiated-1_0.html">OpenID Connect
 *     RP-Initiated Logout</a>
 */
final class EntraSignOut extends SimpleUrlLogoutSuccessHandler {

  private final EntraApp app;
  private final PublicUrl publicUrl;

  EntraSignOut(EntraApp app, PublicUrl publicUrl) {
    this.app = app;
    this.publicUrl = publicUrl;
    // Signing out is a request of the page's script, which must be told to go elsewhere.
    setRedirectStrategy(new UidlRedirectStrategy());
  }

  @Override
  protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
    return UriComponentsBuilder.fromUriString(app.endSessionEndpoint())
        .queryParam("client_id", "{client}")
        .queryParam("post_logout_redirect_uri", "{back}")
        .encode()
        .buildAndExpand(app.clientId(), publicUrl.of(request, SignInDoor.PAGE))
        .toUriString();
  }
}
