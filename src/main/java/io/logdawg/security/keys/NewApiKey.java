package io.logdawg.security.keys;

/** A key that was just made. The plain key is in here and nowhere else; its text form hides it. */
public record NewApiKey(ApiKey key, String plain) {

  @Override
  public String toString() {
    return "NewApiKey[" + key.name() + "]";
  }
}
