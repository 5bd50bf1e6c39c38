package io.logdawg.secrets;

import java.nio.charset.StandardCharsets;
import java.util.SequencedMap;

/** Master keys held in memory, wherever they come from. Wraps with AES-256-GCM. */
public final class MemoryKeyring implements Keyring {

  /** The length of a master key. */
  public static final int KEY_BYTES = AesGcm.KEY_BYTES;

  private final SequencedMap<String, byte[]> keys;
  private final String whereMissing;

  /**
   * @param keys at least one, the current one last
   * @param whereMissing ends the sentence "The secret is sealed under a key that ..."
   */
  public MemoryKeyring(SequencedMap<String, byte[]> keys, String whereMissing) {
    this.keys = keys;
    this.whereMissing = whereMissing;
  }

  @Override
  public String currentKeyId() {
    return keys.lastEntry().getKey();
  }

  public boolean knows(String keyId) {
    return keys.containsKey(keyId);
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
      throw new SealBrokenException("The secret is sealed under a key that " + whereMissing);
    }
    return key;
  }

  private static byte[] associated(String keyId) {
    return keyId.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return "MemoryKeyring" + keys.keySet();
  }
}
