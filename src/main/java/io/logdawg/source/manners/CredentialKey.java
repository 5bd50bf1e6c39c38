package io.logdawg.source.manners;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Which credential at which host, told without the credential: a keyed digest that is good for this
 * process alone, so that it gives nothing away where it is seen.
 */
public record CredentialKey(String digest) {

  private static final String ALGORITHM = "HmacSHA256";
  private static final SecretKeySpec OF_THIS_PROCESS = key();

  /**
   * @param origin the provider's scheme, host and port
   * @param authorization the request's header; absent where requests count by address
   */
  public static CredentialKey of(String origin, @Nullable String authorization) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(OF_THIS_PROCESS);
      mac.update(origin.getBytes(UTF_8));
      mac.update((byte) 0);
      if (authorization != null) {
        mac.update(authorization.getBytes(UTF_8));
      }
      return new CredentialKey(HexFormat.of().formatHex(mac.doFinal()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private static SecretKeySpec key() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return new SecretKeySpec(random, ALGORITHM);
  }
}
