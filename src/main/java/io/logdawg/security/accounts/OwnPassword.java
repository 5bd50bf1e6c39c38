package io.logdawg.security.accounts;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.security.CurrentCaller;
import io.logdawg.security.ForViewers;
import io.logdawg.security.Member;
import io.logdawg.security.page.ConditionalOnSignIn;
import io.logdawg.security.page.SignInKind;
import io.logdawg.security.sessions.OwnSession;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What members can do about the password of their own account. */
@Service
@ConditionalOnSignIn(SignInKind.LOCAL)
public class OwnPassword {

  private final LocalAccounts accounts;
  private final PasswordEncoder encoder;
  private final SignInThrottle throttle;
  private final CurrentCaller caller;
  private final OwnSession session;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  OwnPassword(
      LocalAccounts accounts,
      PasswordEncoder encoder,
      SignInThrottle throttle,
      CurrentCaller caller,
      OwnSession session,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.accounts = accounts;
    this.encoder = encoder;
    this.throttle = throttle;
    this.caller = caller;
    this.session = session;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Replaces the caller's password. All their sessions end but the one that this is done in.
   *
   * @param present proves that whoever sits there is who signed in; guesses are counted as they are
   *     at signing in
   * @throws FailureException Forbidden for who has no password here; Invalid, naming the field;
   *     TooManyRequests
   */
  @ForViewers
  public void change(String present, String wanted) {
    var id =
        caller
            .member()
            .map(Member::id)
            .orElseThrow(() -> failure(new Failure.Forbidden("change a password")));
    requirePresent(id, present);
    if (!PasswordRule.isKeptBy(wanted)) {
      throw failure(new Failure.Invalid("password", PasswordRule.WORDS));
    }
    if (wanted.equals(present)) {
      throw failure(new Failure.Invalid("password", "must be another than the present one"));
    }
    transaction.executeWithoutResult(_ -> replace(id, encoder.encode(wanted)));
    accounts.find(id).map(LocalAccount::member).ifPresent(session::goOnAs);
  }

  private void requirePresent(UUID id, String present) {
    var account =
        accounts.find(id).orElseThrow(() -> failure(new Failure.Forbidden("change a password")));
    if (!throttle.admits(id)) {
      throw failure(new Failure.TooManyRequests(clock.instant().plus(SignInThrottle.WINDOW)));
    }
    if (!encoder.matches(present, account.getPassword())) {
      throw failure(new Failure.Invalid("present", "is not your present password"));
    }
    throttle.succeeded(id);
  }

  private void replace(UUID id, String hash) {
    var name =
        accounts
            .changePassword(id, hash)
            .orElseThrow(() -> failure(new Failure.Forbidden("change a password")));
    audit.record(AuditAction.MEMBER_PASSWORD_CHANGED, id.toString(), Map.of("name", name.value()));
  }

  private static FailureException failure(Failure failure) {
    return new FailureException(failure);
  }
}
