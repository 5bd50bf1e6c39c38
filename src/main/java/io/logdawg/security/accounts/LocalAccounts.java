package io.logdawg.security.accounts;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.base.Ids;
import io.logdawg.security.Member;
import io.logdawg.security.Role;
import io.logdawg.tenancy.Lookups;
import io.logdawg.tenancy.Lookups.MemberOf;
import io.logdawg.tenancy.Tenants;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Members with a password kept here, found by their name before the organization is known. */
@Component
class LocalAccounts {

  private static final String ISSUER = "local";
  private static final String ADMINISTRATOR = "Administrator";

  private final Lookups lookups;
  private final JdbcClient jdbc;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LocalAccounts(
      Lookups lookups, JdbcClient jdbc, Audit audit, TransactionTemplate transaction, Clock clock) {
    this.lookups = lookups;
    this.jdbc = jdbc;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  Optional<LocalAccount> find(AccountName name) {
    return lookups
        .member(ISSUER, name.value())
        .flatMap(
            member -> Tenants.in(member.tenant(), () -> transaction.execute(_ -> read(member))));
  }

  boolean exists(AccountName name) {
    return lookups.member(ISSUER, name.value()).isPresent();
  }

  /**
   * Makes an administrator of the bound organization. Of two nodes that start side by side one
   * makes it.
   *
   * @return false where the name is taken
   */
  boolean createAdministrator(AccountName name, String passwordHash) {
    return transaction
        .execute(_ -> {
          var made = create(name, ADMINISTRATOR, Role.ADMIN, passwordHash);
          made.ifPresent(id ->
              audit.record(
                  AuditAction.MEMBER_ADDED,
                  id.toString(),
                  Map.of("name", ADMINISTRATOR, "role", Role.ADMIN.name())));
          return made;
        })
        .isPresent();
  }

  /**
   * Makes a member of the bound organization.
   *
   * @return its id; empty where the name is taken, in whichever organization
   */
  Optional<UUID> create(AccountName name, String displayName, Role role, String passwordHash) {
    var id = Ids.next();
    var made =
        transaction.execute(_ ->
            jdbc.sql(
                    """
                    insert into users
                      (id, org_id, issuer, subject, display_name, role, password_hash, created_at)
                    values (:id, :org, :issuer, :subject, :name, :role, :hash, :now)
                    on conflict (issuer, subject) do nothing
                    """)
                .param("id", id)
                .param("org", Tenants.current().value())
                .param("issuer", ISSUER)
                .param("subject", name.value())
                .param("name", displayName)
                .param("role", role.name())
                .param("hash", passwordHash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    return made == 1 ? Optional.of(id) : Optional.empty();
  }

  /** The bound organization's account of that member. */
  Optional<LocalAccount> find(UUID id) {
    return transaction.execute(_ -> read(new MemberOf(id, Tenants.current())));
  }

  /**
   * Replaces the password and ends the member's sessions, on every node with their next request.
   *
   * @return whose it is; empty where the bound organization has no such account
   */
  Optional<AccountName> changePassword(UUID id, String passwordHash) {
    return transaction.execute(_ ->
        jdbc.sql(
                """
                update users
                set password_hash = :hash, session_generation = session_generation + 1
                where org_id = :org and id = :id and issuer = :issuer and removed_at is null
                returning subject
                """)
            .param("hash", passwordHash)
            .param("org", Tenants.current().value())
            .param("id", id)
            .param("issuer", ISSUER)
            .query((row, _) -> new AccountName(row.getString("subject")))
            .optional());
  }

  private Optional<LocalAccount> read(MemberOf member) {
    return jdbc.sql(
            """
            select display_name, email, role, session_generation, password_hash from users
            where org_id = :org and id = :id and password_hash is not null and removed_at is null
            """)
        .param("org", member.tenant().value())
        .param("id", member.memberId())
        .query((row, _) ->
            new LocalAccount(
                new Member(
                    member.memberId(),
                    member.tenant(),
                    row.getString("display_name"),
                    row.getString("email"),
                    Role.valueOf(row.getString("role")),
                    row.getInt("session_generation")),
                row.getString("password_hash")))
        .optional();
  }
}
