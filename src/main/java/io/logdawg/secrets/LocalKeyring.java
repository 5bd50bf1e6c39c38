package io.logdawg.secrets;

import java.nio.charset.StandardCharsets;
import java.util.SequencedMap;

/** Master keys held in memory, read from a {@link KeyFile}. Wraps with AES-256-GCM. */
final class LocalKeyring implements Keyring {

  private final SequencedMap<String, byte[]> keys;

  /**
   * @param keys at least one, the current one last
   */
  LocalKeyring(SequencedMap<String, byte[]> keys) {
    this.keys = keys;
  }

  @Override
  public String currentKeyId() {
    return keys.lastEntry().getKey();
  }

  @Override
  public byte[] wrap(String keyId, byte[] dataKey) {
    return AesGcm.encrypt(key(keyId), dataKey, associated(keyId));
  }

  @Override
  public byte[] unwrap(String keyId, byte[] wrapped) {
    return AesGcm.decrypt(key(keyId), wrapped, associated(keyId));
  }

  private byte[] key(String id) {
    var key = keys.get(id);
    if (key == null) {
      throw new SealBrokenException(
          "The secret is sealed under a key that the key file lacks: put its line back.");
    }
    return key;
  }

  private static byte[] associated(String keyId) {
    return keyId.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return "LocalKeyring" + keys.keySet();
  }
}
