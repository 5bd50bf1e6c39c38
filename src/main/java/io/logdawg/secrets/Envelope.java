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
 * rest     nonce (12 bytes), ciphertext, tag (16 bytes)
 * </pre>
 */
final class Envelope {

  private static final byte FORMAT = 1;

  private final String keyId;
  private final byte[] wrappedKey;
  private final byte[] ciphertext;

  Envelope(String keyId, byte[] wrappedKey, byte[] ciphertext) {
    this.keyId = keyId;
    this.wrappedKey = wrappedKey;
    this.ciphertext = ciphertext;
  }

  String keyId() {
    return keyId;
  }

  byte[] wrappedKey() {
    return wrappedKey;
  }

  byte[] ciphertext() {
    return ciphertext;
  }

  byte[] toBytes() {
    byte[] id = keyId.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(4 + id.length + wrappedKey.length + ciphertext.length)
        .put(FORMAT)
        .put((byte) id.length)
        .put(id)
        .putShort((short) wrappedKey.length)
        .put(wrappedKey)
        .put(ciphertext)
        .array();
  }

  static Envelope of(byte[] bytes) {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      byte format = in.get();
      if (format != FORMAT) {
        throw new SealBrokenException("A sealed secret has the unknown format " + format);
      }
      String keyId = new String(take(in, Byte.toUnsignedInt(in.get())), StandardCharsets.US_ASCII);
      byte[] wrapped = take(in, Short.toUnsignedInt(in.getShort()));
      return new Envelope(keyId, wrapped, take(in, in.remaining()));
    } catch (BufferUnderflowException cut) {
      throw new SealBrokenException("A sealed secret is cut short", cut);
    }
  }

  private static byte[] take(ByteBuffer in, int length) {
    if (length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }
}
