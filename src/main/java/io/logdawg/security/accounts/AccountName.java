package io.logdawg.security.accounts;

import io.logdawg.tenancy.Organization;
import java.util.Locale;
import java.util.Optional;

/** What a member with a local password signs in as: an e-mail address or {@code admin}. */
record AccountName(String value) {

  private static final int LONGEST = 320;

  /** As it was typed: case and blanks around it do not count. Empty for what names nobody. */
  static Optional<AccountName> typed(String text) {
    return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl)
        ? Optional.of(new AccountName(text.strip().toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** Whether it has the form of an e-mail address; that it is one, nothing but a letter shows. */
  boolean isAddress() {
    int at = value.indexOf('@');
    return at > 0
        && at == value.lastIndexOf('@')
        && at < value.length() - 1
        && value.chars().noneMatch(Character::isWhitespace);
  }

  /** {@code admin}, or {@code admin@slug} in an organization that was configured. */
  static AccountName ofAdministrator(Organization organization) {
    return new AccountName(
        organization.slug().equals("local") ? "admin" : "admin@" + organization.slug());
  }
}
