package io.logdawg.security.sessions;

import io.logdawg.audit.Audit;
import io.logdawg.security.Member;
import io.logdawg.tenancy.Tenants;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps when members signed in. */
@Component
class SignInRecord {

  private final JdbcClient jdbc;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SignInRecord(JdbcClient jdbc, Audit audit, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @EventListener
  void signedIn(InteractiveAuthenticationSuccessEvent event) {
    if (event.getAuthentication().getPrincipal() instanceof Member member) {
      Tenants.in(
          member.organization(), () -> transaction.executeWithoutResult(_ -> record(member)));
    }
  }

  private void record(Member member) {
    jdbc.sql("update users set last_seen_at = :now where org_id = :org and id = :id")
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("org", member.organization().value())
        .param("id", member.id())
        .update();
    audit.record("member.signed-in", member.id().toString(), Map.of());
  }
}
