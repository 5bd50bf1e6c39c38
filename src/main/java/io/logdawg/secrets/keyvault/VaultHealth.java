package io.logdawg.secrets.keyvault;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Degraded while the vault does not tell its keys: all work goes on, but a new version would not be
 * noticed, and a restart would fail. Asks nobody: tells how the last look went.
 */
final class VaultHealth extends AbstractHealthIndicator {

  private static final Status DEGRADED = new Status("DEGRADED");

  private final VaultKeyring keyring;

  VaultHealth(VaultKeyring keyring) {
    super("The state of the key vault could not be told");
    this.keyring = keyring;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    keyring
        .awaySince()
        .ifPresentOrElse(
            since -> health.status(DEGRADED).withDetail("awaySince", since.toString()), health::up);
  }
}
