package io.logdawg.secrets;

/**
 * The master keys. Each wraps the data keys of sealed secrets; a vault that wraps by itself and
 * never gives its key away fits as well as a key that is held in memory.
 */
public interface Keyring {

  /** The key that new secrets are sealed under: at most 100 characters of visible ASCII. */
  String currentKeyId();

  /**
   * @param context is bound to the wrapped key; unwrapping with another context fails
   */
  byte[] wrap(String keyId, byte[] dataKey, byte[] context);

  /**
   * @throws SealBrokenException where the key is unknown, or what it should unwrap was changed
   */
  byte[] unwrap(String keyId, byte[] wrapped, byte[] context);
}
