package io.logdawg.security.keys;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.base.Ids;
import io.logdawg.tenancy.Lookups;
import io.logdawg.tenancy.Organization;
import io.logdawg.tenancy.OrganizationSettings;
import io.logdawg.tenancy.OrganizationSetup;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keys that configuration gives for scripts: each organization's own, and {@code LOGDAWG_API_KEY}
 * for the local one. A preset that has been revoked stays revoked.
 */
@Component
class PresetApiKeys implements OrganizationSetup {

  /** Of any alphabet: 20 hexadecimal digits are 80 bits, still beyond guessing over a network. */
  private static final int SHORTEST = 20;

  private final ApiKeyRows rows;
  private final Lookups lookups;
  private final KeySettings settings;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PresetApiKeys(
      ApiKeyRows rows,
      Lookups lookups,
      KeySettings settings,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.lookups = lookups;
    this.settings = settings;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void prepare(Organization organization, OrganizationSettings configured) {
    var local = organization.slug().equals("local");
    Stream.of(
            Optional.ofNullable(configured.apiKey()),
            local ? settings.presetKey() : Optional.<String>empty())
        .flatMap(Optional::stream)
        .filter(key -> !key.isBlank())
        .forEach(key -> preset(organization, key.strip()));
  }

  private void insert(ApiKey key, byte[] hash) {
    transaction.executeWithoutResult(_ -> {
      if (rows.insert(key, hash, null)) {
        audit.record(AuditAction.KEY_CREATED, key.id().toString(), key.toDetail());
      }
    });
  }

  private void preset(Organization organization, String plain) {
    if (plain.length() < SHORTEST || plain.length() > KeyText.LONGEST) {
      throw new IllegalStateException(
          "The preset API key of organization \"%s\" must have %d to %d characters."
              .formatted(organization.slug(), SHORTEST, KeyText.LONGEST));
    }
    var hash = KeyText.hash(plain);
    insert(
        new ApiKey(
            Ids.next(),
            "From the configuration",
            KeyText.shown(plain),
            Scope.MANAGE,
            clock.instant(),
            null,
            null,
            null),
        hash);
    if (lookups.apiKey(hash).filter(key -> key.tenant().equals(organization.id())).isEmpty()) {
      throw new IllegalStateException(
          "The preset API key of organization \"%s\" is another organization's already."
              .formatted(organization.slug()));
    }
  }
}
