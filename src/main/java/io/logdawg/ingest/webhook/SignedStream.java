package io.logdawg.ingest.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A body that is signed while it is read, so that it need not be kept to be proved.
 *
 * @see <a
 *     href="https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries">HMAC
 *     with SHA-256 over the raw body, in hexadecimal after {@code sha256=}</a>
 */
final class SignedStream extends FilterInputStream {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "sha256=";

  private final Mac mac;

  SignedStream(InputStream body, String secret) {
    super(body);
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(US_ASCII), ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has HMAC with SHA-256", e);
    }
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      mac.update((byte) next);
    }
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read > 0) {
      mac.update(bytes, offset, read);
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, 8_192)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Reads the rest and compares in constant time. */
  boolean isSignedAs(@Nullable String signature) throws IOException {
    transferTo(OutputStream.nullOutputStream());
    String expected = PREFIX + HexFormat.of().formatHex(mac.doFinal());
    return signature != null
        && MessageDigest.isEqual(expected.getBytes(US_ASCII), signature.getBytes(US_ASCII));
  }
}
