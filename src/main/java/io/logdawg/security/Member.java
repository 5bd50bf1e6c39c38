package io.logdawg.security;

import io.logdawg.audit.Who;
import io.logdawg.tenancy.TenantId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.user.OAuth2User;

/**
 * A person of an organization, signed in. Also what Spring Security keeps of one for whom a
 * provider vouches: with no attributes, since none of the provider's are needed after.
 *
 * @param generation how often all sessions of the member had been ended when this one began; it is
 *     over when they are ended again
 */
public record Member(
    UUID id,
    TenantId organization,
    String displayName,
    @Nullable String email,
    Role role,
    int generation)
    implements Caller, OAuth2User {

  private static final long serialVersionUID = 1L;

  /** One whose sessions were never ended. */
  public Member(
      UUID id, TenantId organization, String displayName, @Nullable String email, Role role) {
    this(id, organization, displayName, email, role, 0);
  }

  @Override
  public String name() {
    return displayName;
  }

  @Override
  public Who who() {
    return Who.member(id, displayName);
  }

  @Override
  public String getName() {
    return name();
  }

  @Override
  public Map<String, Object> getAttributes() {
    return Map.of();
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return role.authorities();
  }
}
