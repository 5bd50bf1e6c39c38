package io.logdawg.security.entra;

import io.logdawg.security.entra.people.SignInRefused;
import io.logdawg.security.page.SignInDoor;
import io.logdawg.security.page.SignInProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page, which says in its own words what went wrong. */
final class SignInFailures implements AuthenticationFailureHandler {

  private static final Logger log = LoggerFactory.getLogger(SignInFailures.class);

  private static final String SECRET_REFUSED =
      "Microsoft Entra ID refused the secret of the app registration (AADSTS7000215 is a wrong one,"
          + " AADSTS7000222 an expired one). Nobody can sign in. Make a new client secret there,"
          + " set its value, not its id, as logdawg.entra.client-secret or in the vault, and start"
          + " Log Dawg again.";

  private final RedirectStrategy redirect = new DefaultRedirectStrategy();

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    var problem = problem(failure);
    if (problem == SignInProblem.SECRET_REFUSED) {
      log.error(SECRET_REFUSED);
    } else {
      log.info("A sign-in with Microsoft Entra ID was refused: {}", problem);
    }
    log.debug("The refusal in detail", failure);
    redirect.sendRedirect(request, response, SignInDoor.PAGE + "?problem=" + problem.code());
  }

  private static SignInProblem problem(AuthenticationException failure) {
    return switch (failure) {
      case SignInRefused refused -> refused.problem();
      case OAuth2AuthenticationException protocol -> problem(protocol.getError().getErrorCode());
      default -> SignInProblem.UNAVAILABLE;
    };
  }

  /** The codes are Spring Security's own, and those of RFC 6749 and OpenID Connect Core. */
  private static SignInProblem problem(String code) {
    return switch (code) {
      case "authorization_request_not_found", "invalid_state_parameter", "invalid_grant" ->
          SignInProblem.EXPIRED;
      case OAuth2ErrorCodes.ACCESS_DENIED, "consent_required", "interaction_required" ->
          SignInProblem.DECLINED;
      case OAuth2ErrorCodes.INVALID_CLIENT -> SignInProblem.SECRET_REFUSED;
      case "invalid_id_token", "invalid_nonce", OAuth2ErrorCodes.INVALID_TOKEN ->
          SignInProblem.INVALID;
      default -> SignInProblem.UNAVAILABLE;
    };
  }
}
