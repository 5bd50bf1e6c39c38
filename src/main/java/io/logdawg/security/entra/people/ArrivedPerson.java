package io.logdawg.security.entra.people;

import io.logdawg.security.Member;
import java.util.Collection;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** The member and the token that vouches, together for as long as a sign-in takes. */
record ArrivedPerson(Member member, OidcIdToken token) implements OidcUser {

  @Override
  public OidcIdToken getIdToken() {
    return token;
  }

  /** Entra ID is not asked for more than the token tells. */
  @Override
  public OidcUserInfo getUserInfo() {
    return new OidcUserInfo(token.getClaims());
  }

  @Override
  public Map<String, Object> getClaims() {
    return token.getClaims();
  }

  @Override
  public Map<String, Object> getAttributes() {
    return token.getClaims();
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return member.getAuthorities();
  }

  @Override
  public String getName() {
    return member.name();
  }
}
