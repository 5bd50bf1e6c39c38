package io.logdawg.source.account;

import java.util.function.Function;

/** A provider's token, as a person made it there. */
public final class Token implements ProviderSecret {

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
