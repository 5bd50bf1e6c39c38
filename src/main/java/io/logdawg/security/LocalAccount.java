package io.logdawg.security;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A member who signs in with a password kept here; the local default only. */
final class LocalAccount implements UserDetails, CredentialsContainer {

  private static final long serialVersionUID = 1L;

  private final Member member;
  private final String username;
  private transient @Nullable String passwordHash;

  LocalAccount(Member member, String username, @Nullable String passwordHash) {
    this.member = member;
    this.username = username;
    this.passwordHash = passwordHash;
  }

  Member member() {
    return member;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of(new SimpleGrantedAuthority(member.role().authority()));
  }

  @Override
  public @Nullable String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return username;
  }

  @Override
  public void eraseCredentials() {
    passwordHash = null;
  }
}
