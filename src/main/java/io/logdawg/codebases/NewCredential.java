package io.logdawg.codebases;

import org.jspecify.annotations.Nullable;

/** What is filled in to add a credential, not yet checked. Its text form hides the token. */
public record NewCredential(
    @Nullable String name, @Nullable String provider, @Nullable String token) {

  @Override
  public String toString() {
    return "NewCredential[name=%s, provider=%s]".formatted(name, provider);
  }
}
