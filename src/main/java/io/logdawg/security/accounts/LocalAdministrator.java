package io.logdawg.security.accounts;

import io.logdawg.security.page.ConditionalOnSignIn;
import io.logdawg.security.page.SignInKind;
import io.logdawg.tenancy.Organization;
import io.logdawg.tenancy.OrganizationSettings;
import io.logdawg.tenancy.OrganizationSetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes each organization's first administrator when the organization is new. A random password is
 * printed once and kept only as a hash.
 */
@Component
@ConditionalOnSignIn(SignInKind.LOCAL)
class LocalAdministrator implements OrganizationSetup {

  private static final Logger log = LoggerFactory.getLogger(LocalAdministrator.class);

  private final LocalAccounts accounts;
  private final PasswordEncoder encoder;
  private final AccountSettings settings;
  private final int port;

  LocalAdministrator(
      LocalAccounts accounts,
      PasswordEncoder encoder,
      AccountSettings settings,
      @Value("${server.port:8080}") int port) {
    this.accounts = accounts;
    this.encoder = encoder;
    this.settings = settings;
    this.port = port;
  }

  @Override
  public void prepare(Organization organization, OrganizationSettings ignored) {
    var name = AccountName.ofAdministrator(organization);
    if (accounts.exists(name)) {
      return;
    }
    settings
        .presetPassword()
        .ifPresentOrElse(
            preset -> accounts.createAdministrator(name, encoder.encode(preset)),
            () -> createAndPrint(name));
  }

  /** As a warning, so that it is printed at any usual level. */
  private void createAndPrint(AccountName name) {
    var password = RandomPassword.next();
    if (accounts.createAdministrator(name, encoder.encode(password))) {
      log.warn(
          """
          A first administrator was made.

              Sign in at   http://localhost:{}
              Name         {}
              Password     {}

          The password is shown this once and kept nowhere.
          """,
          port,
          name.value(),
          password);
    }
  }
}
