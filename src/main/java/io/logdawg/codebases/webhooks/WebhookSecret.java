package io.logdawg.codebases.webhooks;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Function;

/** The secret that a repository's provider and Log Dawg share. Its text form hides it. */
public final class WebhookSecret {

  /** As many as HMAC-SHA256 makes use of (RFC 2104, section 3). */
  private static final int BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final String plain;

  WebhookSecret(String plain) {
    this.plain = plain;
  }

  /** 43 characters of base64url, which is good in any form and as a password. */
  public static WebhookSecret random() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new WebhookSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** Hands the plain secret to code that compares with it, shows it once or sends it. */
  public <T> T reveal(Function<String, T> use) {
    return use.apply(plain);
  }

  @Override
  public String toString() {
    return "WebhookSecret[hidden]";
  }
}
