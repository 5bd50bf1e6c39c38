package io.logdawg.security.entra;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Lets the access token go where Spring Security would keep it in the session: nothing is asked of
 * Microsoft on anybody's behalf, and what is not kept cannot be taken.
 */
final class NoTokensKept implements OAuth2AuthorizedClientRepository {

  // The type parameter is the interface's.
  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
      String registration, Authentication member, HttpServletRequest request) {
    return null;
  }

  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient client,
      Authentication member,
      HttpServletRequest request,
      HttpServletResponse response) {
    // Nothing is kept.
  }

  @Override
  public void removeAuthorizedClient(
      String registration,
      Authentication member,
      HttpServletRequest request,
      HttpServletResponse response) {
    // Nothing was kept.
  }
}
