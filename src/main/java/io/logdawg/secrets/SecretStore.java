package io.logdawg.secrets;

import io.logdawg.tenancy.Tenants;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Seals secrets for rows of the bound organization. Each is encrypted under a data key of its own,
 * which the keyring wraps. Organization and row are sealed with it: copied to another row or
 * organization, it does not open.
 */
@Component
public class SecretStore {

  private final Keyring keyring;

  SecretStore(Keyring keyring) {
    this.keyring = keyring;
  }

  /**
   * @param row the id of the row that will hold the answer; of one secret only
   */
  public byte[] seal(UUID row, String secret) {
    return sealed(row, secret.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws SealBrokenException where it was changed, is another row's or organization's, or its
   *     key is gone
   */
  public String open(UUID row, byte[] sealed) {
    var plain = opened(row, Envelope.of(sealed));
    try {
      return new String(plain, StandardCharsets.UTF_8);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /**
   * The same secret sealed under the current key; empty where it is already. It is opened in either
   * case, since a key that this node has never heard of may be a newer one.
   *
   * @throws SealBrokenException as {@link #open}
   */
  public Optional<byte[]> renew(UUID row, byte[] sealed) {
    var envelope = Envelope.of(sealed);
    var plain = opened(row, envelope);
    if (envelope.keyId().equals(keyring.currentKeyId())) {
      Arrays.fill(plain, (byte) 0);
      return Optional.empty();
    }
    return Optional.of(sealed(row, plain));
  }

  /** The id of the key that new secrets are sealed under. */
  public String currentKeyId() {
    return keyring.currentKeyId();
  }

  /** Wipes {@code plain}. */
  private byte[] sealed(UUID row, byte[] plain) {
    var dataKey = AesGcm.newKey();
    try {
      var keyId = keyring.currentKeyId();
      var header = Envelope.header(keyId, keyring.wrap(keyId, dataKey));
      return concat(header, AesGcm.encrypt(dataKey, plain, bound(header, row)));
    } finally {
      Arrays.fill(dataKey, (byte) 0);
      Arrays.fill(plain, (byte) 0);
    }
  }

  private byte[] opened(UUID row, Envelope envelope) {
    var dataKey = keyring.unwrap(envelope.keyId(), envelope.wrappedKey());
    try {
      return AesGcm.decrypt(dataKey, envelope.ciphertext(), bound(envelope.header(), row));
    } finally {
      Arrays.fill(dataKey, (byte) 0);
    }
  }

  private static byte[] bound(byte[] header, UUID row) {
    var organization = Tenants.current().value();
    return ByteBuffer.allocate(header.length + 4 * Long.BYTES)
        .put(header)
        .putLong(organization.getMostSignificantBits())
        .putLong(organization.getLeastSignificantBits())
        .putLong(row.getMostSignificantBits())
        .putLong(row.getLeastSignificantBits())
        .array();
  }

  private static byte[] concat(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
