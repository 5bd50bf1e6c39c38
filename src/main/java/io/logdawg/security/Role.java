package io.logdawg.security;

import java.util.Arrays;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a member may do; each may also do what those after it may. */
public enum Role {
  /** Manages credentials, repositories, keys, members and settings. */
  ADMIN,
  /** Sends logs, runs diagnoses again, deletes reports. */
  MEMBER,
  /** Reads. */
  VIEWER;

  /**
   * This role and those that it contains, as Spring Security spells them. A role hierarchy would
   * not do: the page asks for roles by {@code @RolesAllowed}, which knows no hierarchy.
   */
  public List<GrantedAuthority> authorities() {
    return Arrays.stream(values())
        .filter(role -> role.compareTo(this) >= 0)
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }
}
