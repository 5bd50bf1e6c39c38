package io.logdawg.source;

import java.util.function.Function;

/**
 * A provider's token in memory, for the length of one diagnosis or check. It has no accessor that a
 * logger, a serializer or a debugger's toString would find.
 */
public final class Token {

  private final String secret;

  public Token(String secret) {
    this.secret = secret;
  }

  /** Hands the plain token to code that writes it into a request. */
  public <T> T reveal(Function<String, T> use) {
    return use.apply(secret);
  }

  @Override
  public String toString() {
    return "Token[hidden]";
  }
}
