package io.logdawg.security.entra.people;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.audit.Who;
import io.logdawg.base.Ids;
import io.logdawg.security.Member;
import io.logdawg.security.Role;
import io.logdawg.security.page.SignInProblem;
import io.logdawg.tenancy.Tenants;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bound organization's members for whom Entra ID vouches. */
@Component
@Transactional
class EntraMembers {

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;

  EntraMembers(JdbcClient jdbc, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  private record Known(UUID id, Role role, boolean setHere, boolean removed, int generation) {}

  /**
   * The member that a person is, made at the first time, and with the name, address and role that
   * the token tells. A role that an administrator set here stands whatever the token says.
   *
   * @throws SignInRefused for whom there is no role, and for whom an administrator removed
   */
  Member arrive(EntraPerson person) {
    var known = find(person).orElseGet(() -> join(person));
    if (known.removed()) {
      throw new SignInRefused(SignInProblem.REMOVED);
    }
    var role = known.setHere() ? known.role() : roleOf(person);
    refresh(known, person, role);
    return new Member(
        known.id(),
        Tenants.current(),
        person.displayName(),
        person.email(),
        role,
        known.generation());
  }

  private static Role roleOf(EntraPerson person) {
    return Optional.ofNullable(person.role())
        .orElseThrow(() -> new SignInRefused(SignInProblem.NO_ROLE));
  }

  /** Of two that come at once one makes the member. */
  private Known join(EntraPerson person) {
    var role = roleOf(person);
    var id = Ids.next();
    var made =
        jdbc.sql(
                """
                insert into users
                  (id, org_id, issuer, subject, email, display_name, role, given_role, created_at)
                values (:id, :org, :issuer, :subject, :email, :name, :role, :role, :now)
                on conflict (issuer, subject) do nothing
                """)
            .param("id", id)
            .param("org", Tenants.current().value())
            .param("issuer", person.issuer())
            .param("subject", person.objectId().toString())
            .param("email", person.email())
            .param("name", person.displayName())
            .param("role", role.name())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    if (made == 1) {
      audit.record(
          Who.member(id, person.displayName()),
          AuditAction.MEMBER_JOINED,
          id.toString(),
          Map.of("name", person.displayName(), "role", role.name()));
    }
    // Taken in another organization: the tenant was moved between organizations of this server.
    return find(person).orElseThrow(() -> new SignInRefused(SignInProblem.WRONG_TENANT));
  }

  private Optional<Known> find(EntraPerson person) {
    return jdbc.sql(
            """
            select id, role, role_is_set_here, removed_at is not null as removed,
              session_generation
            from users
            where org_id = :org and issuer = :issuer and subject = :subject
            for update
            """)
        .param("org", Tenants.current().value())
        .param("issuer", person.issuer())
        .param("subject", person.objectId().toString())
        .query((row, _) ->
            new Known(
                row.getObject("id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getBoolean("role_is_set_here"),
                row.getBoolean("removed"),
                row.getInt("session_generation")))
        .optional();
  }

  private void refresh(Known known, EntraPerson person, Role role) {
    jdbc.sql(
            """
            update users
            set display_name = :name, email = :email, role = :role, given_role = :given
            where org_id = :org and id = :id
            """)
        .param("name", person.displayName())
        .param("email", person.email())
        .param("role", role.name())
        .param("given", person.role() == null ? null : person.role().name())
        .param("org", Tenants.current().value())
        .param("id", known.id())
        .update();
    if (role != known.role()) {
      audit.record(
          new Who(Who.Kind.SYSTEM, null, "Microsoft Entra ID"),
          AuditAction.MEMBER_ROLE_CHANGED,
          known.id().toString(),
          Map.of("name", person.displayName(), "from", known.role().name(), "to", role.name()));
    }
  }
}
