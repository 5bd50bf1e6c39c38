package io.logdawg.secrets.keyvault;

import com.azure.security.keyvault.secrets.SecretClient;
import com.azure.security.keyvault.secrets.models.SecretProperties;
import io.logdawg.secrets.MemoryKeyring;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** The master keys as the vault has them now: the enabled versions of one secret. */
final class VaultKeys {

  /** Key Vault tells times in whole seconds; two versions of one second still have one order. */
  private static final Comparator<SecretProperties> BY_AGE =
      Comparator.comparing(SecretProperties::getCreatedOn)
          .thenComparing(SecretProperties::getVersion);

  private final SecretClient vault;
  private final VaultAddress address;
  private final Clock clock;

  VaultKeys(SecretClient vault, String secret, Clock clock) {
    this.vault = vault;
    this.address = new VaultAddress(vault.getVaultUrl(), secret, "logdawg.keyvault.key-secret");
    this.clock = clock;
  }

  /**
   * Keys by version, the newest last. Only versions that are not in {@code known} are fetched: what
   * a version holds never changes.
   *
   * @throws VaultException where the vault does not answer, refuses, or has no key or a broken one
   */
  SequencedMap<String, byte[]> read(Map<String, byte[]> known) {
    try {
      var keys = new LinkedHashMap<String, byte[]>();
      for (var version : versions()) {
        var key = known.get(version);
        keys.put(version, key != null ? key : fetch(version));
      }
      if (keys.isEmpty()) {
        throw VaultException.noEnabledVersion(address);
      }
      return keys;
    } catch (VaultException e) {
      throw e;
    } catch (RuntimeException e) {
      throw VaultException.of(e, address);
    }
  }

  private List<String> versions() {
    var now = OffsetDateTime.now(clock);
    return vault.listPropertiesOfSecretVersions(address.secret()).stream()
        .filter(version -> Boolean.TRUE.equals(version.isEnabled()))
        .filter(version -> version.getNotBefore() == null || !version.getNotBefore().isAfter(now))
        .sorted(BY_AGE)
        .map(SecretProperties::getVersion)
        .toList();
  }

  private byte[] fetch(String version) {
    var key = decoded(vault.getSecret(address.secret(), version).getValue());
    // All the same byte is a placeholder that somebody forgot.
    if (key.length != MemoryKeyring.KEY_BYTES || Arrays.equals(key, filledWith(key[0]))) {
      throw VaultException.malformed(address, version);
    }
    return key;
  }

  private static byte[] filledWith(byte value) {
    var bytes = new byte[MemoryKeyring.KEY_BYTES];
    Arrays.fill(bytes, value);
    return bytes;
  }

  /** No bytes for what is not base64. */
  private static byte[] decoded(String text) {
    try {
      return Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
