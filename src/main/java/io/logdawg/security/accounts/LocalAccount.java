package io.logdawg.security.accounts;

import io.logdawg.security.Member;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A member and the hash that a password is compared with. Lives no longer than the comparison. */
final class LocalAccount implements UserDetails {

  private static final long serialVersionUID = 1L;

  private final Member member;
  private final String passwordHash;

  LocalAccount(Member member, String passwordHash) {
    this.member = member;
    this.passwordHash = passwordHash;
  }

  Member member() {
    return member;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return member.role().authorities();
  }

  @Override
  public String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return member.name();
  }
}
