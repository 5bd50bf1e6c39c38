package io.logdawg.security.accounts;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.audit.Who;
import io.logdawg.security.page.ConditionalOnSignIn;
import io.logdawg.security.page.SignInKind;
import io.logdawg.tenancy.Lookups;
import io.logdawg.tenancy.Lookups.MemberOf;
import io.logdawg.tenancy.Tenants;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps refused sign-ins: in the organization whose account was tried, else as a line of the
 * installation's log. That line has no name, which may be a password typed too early. Written
 * beside the answer, whose time would tell whether there is such an account; what is refused
 * without a look at the password is not written down one by one.
 */
@Component
@ConditionalOnSignIn(SignInKind.LOCAL)
class RefusedSignIns {

  private static final Logger log = LoggerFactory.getLogger(RefusedSignIns.class);

  private final Lookups lookups;
  private final JdbcClient jdbc;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final TaskExecutor executor;

  RefusedSignIns(
      Lookups lookups,
      JdbcClient jdbc,
      Audit audit,
      TransactionTemplate transaction,
      @Qualifier("applicationTaskExecutor") TaskExecutor executor) {
    this.lookups = lookups;
    this.jdbc = jdbc;
    this.audit = audit;
    this.transaction = transaction;
    this.executor = executor;
  }

  @EventListener
  void refused(AuthenticationFailureBadCredentialsEvent event) {
    var attempt = event.getAuthentication();
    executor.execute(() -> write(attempt.getName(), address(attempt)));
  }

  private void write(String name, String address) {
    AccountName.typed(name)
        .flatMap(typed -> lookups.member("local", typed.value()))
        .ifPresentOrElse(
            tried ->
                Tenants.in(
                    tried.tenant(),
                    () -> transaction.executeWithoutResult(_ -> write(tried, address))),
            () -> log.info("A sign-in from {} was refused: there is no such account", address));
  }

  private void write(MemberOf tried, String address) {
    nameOf(tried)
        .ifPresent(name ->
            audit.record(
                Who.stranger(name),
                AuditAction.SIGN_IN_REFUSED,
                tried.memberId().toString(),
                Map.of("reason", "wrong password or removed", "address", address)));
  }

  private Optional<String> nameOf(MemberOf tried) {
    return jdbc.sql("select display_name from users where org_id = :org and id = :id")
        .param("org", tried.tenant().value())
        .param("id", tried.memberId())
        .query(String.class)
        .optional();
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
            && details.getRemoteAddress() != null
        ? details.getRemoteAddress()
        : "an unknown address";
  }
}
