package io.logdawg.security;

import io.logdawg.base.Ids;
import io.logdawg.tenancy.Lookups;
import io.logdawg.tenancy.Organization;
import io.logdawg.tenancy.OrganizationSettings;
import io.logdawg.tenancy.OrganizationSetup;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes each organization's local administrator at its first start: {@code admin}, or {@code
 * admin@slug} for an organization that was configured. A random password is printed once and kept
 * only as a hash.
 */
@Component
class LocalAdministrator implements OrganizationSetup {

  private static final Logger log = LoggerFactory.getLogger(LocalAdministrator.class);

  /** Without letters and digits that look alike: it is copied by hand. */
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final int MINIMUM = 8;

  private final LocalAccounts accounts;
  private final Lookups lookups;
  private final PasswordEncoder encoder;
  private final SecuritySettings settings;

  LocalAdministrator(
      LocalAccounts accounts, Lookups lookups, PasswordEncoder encoder, SecuritySettings settings) {
    this.accounts = accounts;
    this.lookups = lookups;
    this.encoder = encoder;
    this.settings = settings;
  }

  @Override
  public void prepare(Organization organization, OrganizationSettings ignored) {
    String name = organization.slug().equals("local") ? "admin" : "admin@" + organization.slug();
    if (lookups.member(LocalAccounts.ISSUER, name).isPresent()) {
      return;
    }
    String preset = settings.adminPassword();
    boolean given = preset != null && !preset.isBlank();
    String password = given && preset != null ? checked(preset) : random();
    boolean created = accounts.createAdministrator(Ids.next(), name, encoder.encode(password));
    if (created && given) {
      log.info("Sign in as {} with the password from LOGDAWG_ADMIN_PASSWORD.", name);
    } else if (created) {
      log.info(
          """


              Sign in as    {}
              password      {}

          This password is shown this once and kept nowhere.
          """,
          name,
          password);
    }
  }

  private static String checked(String preset) {
    if (preset.length() < MINIMUM) {
      throw new IllegalStateException(
          "LOGDAWG_ADMIN_PASSWORD is too short: give at least %d characters".formatted(MINIMUM));
    }
    return preset;
  }

  /** Four groups of five from 32 letters and digits: 100 random bits. */
  private static String random() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      password.append(i > 0 && i % 5 == 0 ? "-" : "");
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }
}
