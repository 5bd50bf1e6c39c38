package io.logdawg.security.accounts;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.security.ForAdmins;
import io.logdawg.security.Role;
import io.logdawg.security.page.ConditionalOnSignIn;
import io.logdawg.security.page.SignInKind;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes members whose password is kept here; there are none where a provider vouches. */
@Service
@ConditionalOnSignIn(SignInKind.LOCAL)
@Transactional
public class LocalMembers {

  private static final int LONGEST_NAME = 200;

  private final LocalAccounts accounts;
  private final PasswordEncoder encoder;
  private final Audit audit;

  LocalMembers(LocalAccounts accounts, PasswordEncoder encoder, Audit audit) {
    this.accounts = accounts;
    this.encoder = encoder;
    this.audit = audit;
  }

  /**
   * An account whose password was just made. Its text form hides the password.
   *
   * @param password shown this once and kept as a hash only
   */
  public record NewAccount(UUID id, String name, String password) {

    @Override
    public String toString() {
      return "NewAccount[id=%s, name=%s]".formatted(id, name);
    }
  }

  /**
   * Makes a member with a random password.
   *
   * @param address the e-mail address, which they sign in as
   * @param name for people
   * @throws FailureException Invalid, naming the field; also where the address is taken, in
   *     whichever organization, since nobody says which at signing in
   */
  @ForAdmins
  public NewAccount add(String address, String name, Role role) {
    var account =
        AccountName.typed(address)
            .filter(AccountName::isAddress)
            .orElseThrow(() -> invalid("address", "must be an e-mail address"));
    var shown = name.strip();
    if (shown.isEmpty() || shown.length() > LONGEST_NAME) {
      throw invalid("name", "is required, of at most %d characters".formatted(LONGEST_NAME));
    }
    var password = RandomPassword.next();
    var id =
        accounts
            .create(account, shown, role, encoder.encode(password))
            .orElseThrow(() -> invalid("address", "is taken"));
    audit.record(
        AuditAction.MEMBER_ADDED, id.toString(), Map.of("name", shown, "role", role.name()));
    return new NewAccount(id, account.value(), password);
  }

  /**
   * Replaces a forgotten password by a random one, and ends the sessions begun with the old one.
   *
   * @throws FailureException NotFound
   */
  @ForAdmins
  public NewAccount renewPassword(UUID id) {
    var password = RandomPassword.next();
    var name =
        accounts
            .changePassword(id, encoder.encode(password))
            .orElseThrow(() -> new FailureException(new Failure.NotFound("member")));
    audit.record(AuditAction.MEMBER_PASSWORD_RENEWED, id.toString(), Map.of("name", name.value()));
    return new NewAccount(id, name.value(), password);
  }

  private static FailureException invalid(String field, String reason) {
    return new FailureException(new Failure.Invalid(field, reason));
  }
}
