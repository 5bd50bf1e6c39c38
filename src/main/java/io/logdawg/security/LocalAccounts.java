package io.logdawg.security;

import io.logdawg.tenancy.Lookups;
import io.logdawg.tenancy.Lookups.MemberOf;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Members with a password kept here, found by their name before the organization is known. */
@Component
class LocalAccounts implements UserDetailsService {

  static final String ISSUER = "local";

  private final Lookups lookups;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  LocalAccounts(Lookups lookups, JdbcClient jdbc, TransactionTemplate transaction) {
    this.lookups = lookups;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public LocalAccount loadUserByUsername(String name) {
    String subject = name.strip().toLowerCase(Locale.ROOT);
    return lookups
        .member(ISSUER, subject)
        .flatMap(member -> Tenants.in(member.tenant(), () -> read(member, subject)))
        .orElseThrow(() -> new UsernameNotFoundException("No such local account"));
  }

  private Optional<LocalAccount> read(MemberOf member, String subject) {
    return transaction.execute(_ ->
        jdbc.sql(
                """
                select display_name, role, password_hash from users
                where org_id = :org and id = :id and password_hash is not null
                """)
            .param("org", member.tenant().value())
            .param("id", member.memberId())
            .query((row, _) ->
                new LocalAccount(
                    new Member(
                        member.memberId(),
                        member.tenant(),
                        row.getString("display_name"),
                        Role.valueOf(row.getString("role"))),
                    subject,
                    row.getString("password_hash")))
            .optional());
  }

  /** Of two nodes that start side by side, one makes it; the other is told that it did not. */
  boolean createAdministrator(UUID id, String subject, String passwordHash) {
    TenantId organization = Tenants.current();
    return Boolean.TRUE.equals(
        transaction.execute(_ ->
            jdbc.sql(
                        """
                        insert into users
                          (id, org_id, issuer, subject, display_name, role, password_hash, created_at)
                        values (:id, :org, :issuer, :subject, 'Administrator', 'ADMIN', :hash, now())
                        on conflict (issuer, subject) do nothing
                        """)
                    .param("id", id)
                    .param("org", organization.value())
                    .param("issuer", ISSUER)
                    .param("subject", subject)
                    .param("hash", passwordHash)
                    .update()
                == 1));
  }
}
