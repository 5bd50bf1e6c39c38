package io.logdawg.security.sessions;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.security.Member;
import io.logdawg.tenancy.Tenants;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps when members signed in and out. */
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
          member.organization(),
          () ->
              transaction.executeWithoutResult(_ -> {
                keepSeen(member);
                record(AuditAction.SIGNED_IN, member, event.getAuthentication());
              }));
    }
  }

  @EventListener
  void signedOut(LogoutSuccessEvent event) {
    if (event.getAuthentication().getPrincipal() instanceof Member member) {
      Tenants.in(
          member.organization(),
          () ->
              transaction.executeWithoutResult(
                  _ -> record(AuditAction.SIGNED_OUT, member, event.getAuthentication())));
    }
  }

  private void record(AuditAction action, Member member, Authentication authentication) {
    audit.record(
        member.who(),
        action,
        member.id().toString(),
        authentication.getDetails() instanceof WebAuthenticationDetails details
                && details.getRemoteAddress() != null
            ? Map.of("address", details.getRemoteAddress())
            : Map.of());
  }

  private void keepSeen(Member member) {
    jdbc.sql("update users set last_seen_at = :now where org_id = :org and id = :id")
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("org", member.organization().value())
        .param("id", member.id())
        .update();
  }
}
