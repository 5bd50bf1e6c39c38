package io.logdawg.secrets;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in Galois/Counter Mode as NIST SP 800-38D recommends it: a random nonce of 96 bits before
 * the ciphertext, a tag of 128 bits after it. A key seals one secret (data keys) or far fewer than
 * the 2^32 that random nonces allow (master keys).
 */
final class AesGcm {

  static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private AesGcm() {}

  static byte[] newKey() {
    return random(KEY_BYTES);
  }

  static byte[] encrypt(byte[] key, byte[] plain, byte[] associated) {
    var nonce = random(NONCE_BYTES);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, associated).doFinal(plain);
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has AES-GCM", e);
    }
  }

  /**
   * @throws SealBrokenException where key, associated data or a bit of {@code sealed} is another
   */
  static byte[] decrypt(byte[] key, byte[] sealed, byte[] associated) {
    if (sealed.length < NONCE_BYTES + TAG_BYTES) {
      throw new SealBrokenException("The sealed secret is cut short.");
    }
    var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, associated)
          .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    } catch (AEADBadTagException e) {
      throw new SealBrokenException(
          "The sealed secret was changed, or belongs to another row, organization or key.", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has AES-GCM", e);
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] associated)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
    cipher.updateAAD(associated);
    return cipher;
  }

  private static byte[] random(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
