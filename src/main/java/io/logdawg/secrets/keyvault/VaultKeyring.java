package io.logdawg.secrets.keyvault;

import io.logdawg.secrets.Keyring;
import io.logdawg.secrets.MemoryKeyring;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Master keys of the vault, held in memory; a key's id is its version. A version that is disabled
 * later seals nothing more, but a node that holds it goes on opening with it until it restarts, so
 * that re-sealing can finish. While the vault is away, everything goes on with the keys in memory.
 */
class VaultKeyring implements Keyring {

  /** So that a row with a key id that never existed cannot keep the vault busy. */
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private static final Logger log = LoggerFactory.getLogger(VaultKeyring.class);

  private final VaultKeys vault;
  private final Clock clock;
  private final ReentrantLock looking = new ReentrantLock();
  private SequencedMap<String, byte[]> held;
  private Instant lookedForUnknown = Instant.MIN;
  private volatile MemoryKeyring keys;
  private volatile @Nullable Instant awaySince;

  /**
   * @throws VaultException where there is no key to begin with
   */
  VaultKeyring(VaultKeys vault, Clock clock) {
    this.vault = vault;
    this.clock = clock;
    this.held = vault.read(new LinkedHashMap<>());
    this.keys = keyring(held);
  }

  @Override
  public String currentKeyId() {
    return keys.currentKeyId();
  }

  @Override
  public byte[] wrap(String keyId, byte[] dataKey) {
    return keys.wrap(keyId, dataKey);
  }

  @Override
  public byte[] unwrap(String keyId, byte[] wrapped) {
    if (!keys.knows(keyId)) {
      lookFor(keyId);
    }
    return keys.unwrap(keyId, wrapped);
  }

  /** Since when the vault has not told its keys; empty while it does. */
  Optional<Instant> awaySince() {
    return Optional.ofNullable(awaySince);
  }

  /** Looks for new versions. */
  @Scheduled(
      fixedDelayString = "${logdawg.keyvault.refresh:5m}",
      initialDelayString = "${logdawg.keyvault.refresh:5m}")
  void look() {
    looking.lock();
    try {
      take(vault.read(held));
    } catch (VaultException e) {
      missed(e);
    } finally {
      looking.unlock();
    }
  }

  /** Another node may have sealed under a version that this one has not looked for yet. */
  private void lookFor(String keyId) {
    looking.lock();
    try {
      var now = clock.instant();
      if (!keys.knows(keyId) && !now.isBefore(lookedForUnknown.plus(BETWEEN_LOOKS))) {
        lookedForUnknown = now;
        look();
      }
    } finally {
      looking.unlock();
    }
  }

  private void take(SequencedMap<String, byte[]> read) {
    var before = currentKeyId();
    var all = new LinkedHashMap<>(held);
    read.forEach(all::putLast);
    held = all;
    keys = keyring(all);
    if (!before.equals(currentKeyId())) {
      log.info("New secrets are sealed under version {} of the master key", currentKeyId());
    }
    if (awaySince != null) {
      log.info("The vault tells its keys again");
      awaySince = null;
    }
  }

  private void missed(VaultException e) {
    if (awaySince == null) {
      awaySince = clock.instant();
      log.warn(
          "{} {} Until then the master keys in memory stay in use.", e.getMessage(), e.remedy());
    }
  }

  private static MemoryKeyring keyring(SequencedMap<String, byte[]> keys) {
    return new MemoryKeyring(
        keys, "the vault does not tell: enable that version of its secret again.");
  }

  @Override
  public String toString() {
    return "VaultKeyring[%s]".formatted(keys);
  }
}
