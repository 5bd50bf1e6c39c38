package io.logdawg.security.entra;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Demands that a token is issued for the tenant that it names. Without this, where the issuer is
 * not known beforehand, whoever can have a token signed for one tenant could name another in it.
 *
 * @see <a
 *     href="https://learn.microsoft.com/entra/identity-platform/access-tokens#multitenant-applications">
 *     Validating the issuer in multitenant applications</a>
 */
final class IssuerOfTenant implements OAuth2TokenValidator<Jwt> {

  private static final OAuth2TokenValidatorResult REFUSED =
      OAuth2TokenValidatorResult.failure(
          new OAuth2Error(
              OAuth2ErrorCodes.INVALID_TOKEN, "The issuer is not the named tenant's", null));

  private final EntraApp app;

  IssuerOfTenant(EntraApp app) {
    this.app = app;
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    var issuer = token.getClaimAsString("iss");
    var tenant = token.getClaimAsString("tid");
    return issuer != null && tenant != null && app.isIssuer(issuer, tenant)
        ? OAuth2TokenValidatorResult.success()
        : REFUSED;
  }
}
