package io.logdawg.codebases.credentials;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What is filled in to add a credential, not yet checked: a token, or a GitHub App's id and private
 * key. Its text form hides them.
 */
@NamedInterface("credentials")
public record NewCredential(
    @Nullable String name,
    @Nullable String provider,
    @Nullable String token,
    @Nullable String appId,
    @Nullable String privateKey) {

  public NewCredential(@Nullable String name, @Nullable String provider, @Nullable String token) {
    this(name, provider, token, null, null);
  }

  @Override
  public String toString() {
    return "NewCredential[name=%s, provider=%s]".formatted(name, provider);
  }
}
