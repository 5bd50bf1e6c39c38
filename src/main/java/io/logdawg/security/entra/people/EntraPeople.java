package io.logdawg.security.entra.people;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.audit.Who;
import io.logdawg.security.page.ConditionalOnSignIn;
import io.logdawg.security.page.SignInKind;
import io.logdawg.security.page.SignInProblem;
import io.logdawg.tenancy.Lookups;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import java.util.Map;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds out which member a valid ID token tells of: the tenant decides on the organization. */
@Component
@ConditionalOnSignIn(SignInKind.ENTRA)
public class EntraPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

  private final Lookups lookups;
  private final EntraMembers members;
  private final Audit audit;
  private final TransactionTemplate transaction;

  EntraPeople(Lookups lookups, EntraMembers members, Audit audit, TransactionTemplate transaction) {
    this.lookups = lookups;
    this.members = members;
    this.audit = audit;
    this.transaction = transaction;
  }

  /**
   * @throws SignInRefused for people of tenants that are no organization's, and those without a
   *     role
   */
  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    var token = request.getIdToken();
    var person = EntraPerson.of(token).orElseThrow(() -> new SignInRefused(SignInProblem.INVALID));
    var organization =
        lookups
            .organizationOfEntraTenant(person.tenantId())
            .orElseThrow(() -> new SignInRefused(SignInProblem.WRONG_TENANT));
    try {
      return new ArrivedPerson(Tenants.in(organization, () -> members.arrive(person)), token);
    } catch (SignInRefused refused) {
      writeDown(organization, person, refused);
      throw refused;
    }
  }

  /** What stays in the session of a sign-in: the member alone, no token. */
  public static OAuth2AuthenticationToken withoutTokens(OAuth2LoginAuthenticationToken signIn) {
    if (!(signIn.getPrincipal() instanceof ArrivedPerson(var member, _))) {
      throw new SignInRefused(SignInProblem.INVALID);
    }
    var signedIn =
        new OAuth2AuthenticationToken(
            member, member.getAuthorities(), signIn.getClientRegistration().getRegistrationId());
    signedIn.setDetails(signIn.getDetails());
    return signedIn;
  }

  private void writeDown(TenantId organization, EntraPerson person, SignInRefused refused) {
    Tenants.in(
        organization,
        () ->
            transaction.executeWithoutResult(_ ->
                audit.record(
                    Who.stranger(person.displayName()),
                    AuditAction.SIGN_IN_REFUSED,
                    person.objectId().toString(),
                    Map.of("reason", refused.problem().code()))));
  }
}
