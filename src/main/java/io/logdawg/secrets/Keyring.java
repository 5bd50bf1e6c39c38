package io.logdawg.secrets;

/**
 * The master keys. They do nothing but wrap data keys, so that a vault that never gives its key
 * away fits as well as a key in memory, and so that changing where they are kept touches no row.
 */
public interface Keyring {

  /** The key that new secrets are sealed under: 1 to 100 characters of visible ASCII. */
  String currentKeyId();

  /**
   * @return at most 1000 bytes
   */
  byte[] wrap(String keyId, byte[] dataKey);

  /**
   * @throws SealBrokenException where the key is unknown, or {@code wrapped} is not what it wrapped
   */
  byte[] unwrap(String keyId, byte[] wrapped);
}
