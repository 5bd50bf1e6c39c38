package io.logdawg.security.entra;

import io.logdawg.web.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What people are sent to Entra ID with: state, nonce and proof key as ever, the public address to
 * come back to, and on demand the question which account it shall be. Without that, whoever was
 * refused would be signed in with the same account over and over.
 */
final class AuthorizationRequests implements OAuth2AuthorizationRequestResolver {

  static final String BEGIN = "/oauth2/authorization/" + EntraConfiguration.REGISTRATION;

  private static final String COME_BACK = "/login/oauth2/code/" + EntraConfiguration.REGISTRATION;
  private static final String OTHER_ACCOUNT = "other-account";

  private final OAuth2AuthorizationRequestResolver standard;
  private final PublicUrl publicUrl;

  AuthorizationRequests(ClientRegistrationRepository registrations, PublicUrl publicUrl) {
    this.standard = new DefaultOAuth2AuthorizationRequestResolver(registrations);
    this.publicUrl = publicUrl;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return ours(standard.resolve(request), request);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(
      HttpServletRequest request, String registration) {
    return ours(standard.resolve(request, registration), request);
  }

  private @Nullable OAuth2AuthorizationRequest ours(
      @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
    if (asked == null) {
      return null;
    }
    var ours =
        OAuth2AuthorizationRequest.from(asked)
            .redirectUri(publicUrl.of(request, COME_BACK).toString());
    if (request.getParameter(OTHER_ACCOUNT) != null) {
      ours.additionalParameters(more -> more.putAll(Map.of("prompt", "select_account")));
    }
    return ours.build();
  }
}
