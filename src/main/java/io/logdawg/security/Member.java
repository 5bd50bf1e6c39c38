package io.logdawg.security;

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
 */
public record Member(
    UUID id, TenantId organization, String displayName, @Nullable String email, Role role)
    implements Caller, OAuth2User {

  private static final long serialVersionUID = 1L;

  @Override
  public String name() {
    return displayName;
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
