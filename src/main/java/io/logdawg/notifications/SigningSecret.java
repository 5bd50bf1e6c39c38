package io.logdawg.notifications;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Function;

/**
 * What a webhook's deliveries are signed with. Its text form hides it.
 *
 * @see <a
 *     href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>, "Signature scheme"
 */
public final class SigningSecret {

  private static final String PREFIX = "whsec_";

  /** Of 24 to 64 that the specification allows. */
  private static final int BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final String text;

  SigningSecret(String text) {
    this.text = text;
  }

  static SigningSecret random() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(bits));
  }

  /** Hands the secret as people copy it to code that shows it once or seals it. */
  public <T> T reveal(Function<String, T> use) {
    return use.apply(text);
  }

  @Override
  public String toString() {
    return "SigningSecret[hidden]";
  }
}
