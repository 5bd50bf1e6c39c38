package io.logdawg.testing;

import io.logdawg.base.Ids;
import io.logdawg.security.Member;
import io.logdawg.security.Role;
import io.logdawg.tenancy.TenantId;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Calls services as somebody who is signed in, with no organization bound: as a view does. */
public final class As {

  private As() {}

  /** As a new member of the organization. */
  public static <T> T member(
      TestDatabase database, TenantId organization, Role role, Supplier<T> work) {
    var member = new Member(Ids.next(), organization, "Test " + role, null, role);
    TestOrganizations.execute(
        database,
        """
        insert into users (id, org_id, issuer, subject, display_name, role, created_at)
        values ('%1$s', '%2$s', 'test', '%1$s', 'Test %3$s', '%3$s', now())
        """
            .formatted(member.id(), organization, role));
    var before = SecurityContextHolder.getContext();
    SecurityContextHolder.setContext(
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(member, null, role.authorities())));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
