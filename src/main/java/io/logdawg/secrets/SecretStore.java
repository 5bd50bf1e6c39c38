package io.logdawg.secrets;

import io.logdawg.tenancy.Tenants;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Seals secrets for rows of the bound organization. Each is encrypted under a data key of its own,
 * which the keyring wraps; organization and row id are associated data of both, so that a sealed
 * secret that is copied to another row or organization does not open there.
 */
@Component
public class SecretStore {

  private final Keyring keyring;

  SecretStore(Keyring keyring) {
    this.keyring = keyring;
  }

  /**
   * @param row the id of the row that will hold the answer
   */
  public byte[] seal(UUID row, String secret) {
    byte[] context = context(row);
    byte[] dataKey = AesGcm.newKey();
    byte[] plain = secret.getBytes(StandardCharsets.UTF_8);
    try {
      String keyId = keyring.currentKeyId();
      byte[] wrapped = keyring.wrap(keyId, dataKey, context);
      return new Envelope(keyId, wrapped, AesGcm.encrypt(dataKey, plain, context)).toBytes();
    } finally {
      Arrays.fill(dataKey, (byte) 0);
      Arrays.fill(plain, (byte) 0);
    }
  }

  /**
   * @throws SealBrokenException where it was changed, is another row's or organization's, or its
   *     key is gone
   */
  public String open(UUID row, byte[] sealed) {
    byte[] context = context(row);
    Envelope envelope = Envelope.of(sealed);
    byte[] dataKey = keyring.unwrap(envelope.keyId(), envelope.wrappedKey(), context);
    byte[] plain = {};
    try {
      plain = AesGcm.decrypt(dataKey, envelope.ciphertext(), context);
      return new String(plain, StandardCharsets.UTF_8);
    } finally {
      Arrays.fill(dataKey, (byte) 0);
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static byte[] context(UUID row) {
    UUID organization = Tenants.current().value();
    return ByteBuffer.allocate(32)
        .putLong(organization.getMostSignificantBits())
        .putLong(organization.getLeastSignificantBits())
        .putLong(row.getMostSignificantBits())
        .putLong(row.getLeastSignificantBits())
        .array();
  }
}
