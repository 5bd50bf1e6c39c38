package io.logdawg.secrets;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A sealed secret as bytes. Format 1, all numbers unsigned and big-endian:
 *
 * <pre>
 * 1 byte   format version, 1
 * 1 byte   length of the key id
 * n bytes  key id, ASCII
 * 2 bytes  length of the wrapped data key
 * n bytes  wrapped data key, as the keyring made it
 * rest     nonce (12 bytes), AES-256-GCM ciphertext, tag (16 bytes)
 * </pre>
 *
 * The ciphertext's associated data are all bytes before the nonce, then the organization's id, then
 * the row's id, 16 bytes each.
 */
final class Envelope {

  private static final byte FORMAT = 1;

  private final byte[] header;
  private final String keyId;
  private final byte[] wrappedKey;
  private final byte[] ciphertext;

  private Envelope(byte[] header, String keyId, byte[] wrappedKey, byte[] ciphertext) {
    this.header = header;
    this.keyId = keyId;
    this.wrappedKey = wrappedKey;
    this.ciphertext = ciphertext;
  }

  /** All before the ciphertext. */
  byte[] header() {
    return header;
  }

  String keyId() {
    return keyId;
  }

  byte[] wrappedKey() {
    return wrappedKey;
  }

  /** With the nonce before it and the tag after it. */
  byte[] ciphertext() {
    return ciphertext;
  }

  /** What stands before the ciphertext that is sealed with it. */
  static byte[] header(String keyId, byte[] wrappedKey) {
    var id = keyId.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(4 + id.length + wrappedKey.length)
        .put(FORMAT)
        .put((byte) id.length)
        .put(id)
        .putShort((short) wrappedKey.length)
        .put(wrappedKey)
        .array();
  }

  /**
   * @throws SealBrokenException for what is no envelope of this format
   */
  static Envelope of(byte[] bytes) {
    try {
      var in = ByteBuffer.wrap(bytes);
      if (in.get() != FORMAT) {
        throw new SealBrokenException("The sealed secret has an unknown format.");
      }
      var keyId = new String(take(in, Byte.toUnsignedInt(in.get())), StandardCharsets.US_ASCII);
      var wrapped = take(in, Short.toUnsignedInt(in.getShort()));
      var header = in.position();
      var ciphertext = take(in, in.remaining());
      return new Envelope(take(in.rewind(), header), keyId, wrapped, ciphertext);
    } catch (BufferUnderflowException e) {
      throw new SealBrokenException("The sealed secret is cut short.", e);
    }
  }

  private static byte[] take(ByteBuffer in, int length) {
    if (length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    var bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }
}
