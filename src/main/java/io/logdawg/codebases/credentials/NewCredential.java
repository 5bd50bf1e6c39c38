package io.logdawg.codebases.credentials;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What is filled in to add a credential, not yet checked: a token, or a GitHub App's id and private
 * key. Its text form hides them.
 *
 * @param apiUrl where to ask about it: the interface of GitHub Enterprise, or the organization's
 *     address at Azure DevOps
 * @param expiresAt for providers that do not tell; what a provider tells replaces it
 */
@NamedInterface("credentials")
public record NewCredential(
    @Nullable String name,
    @Nullable String provider,
    @Nullable String token,
    @Nullable String appId,
    @Nullable String privateKey,
    @Nullable String apiUrl,
    @Nullable Instant expiresAt) {

  public NewCredential(
      @Nullable String name,
      @Nullable String provider,
      @Nullable String token,
      @Nullable String appId,
      @Nullable String privateKey) {
    this(name, provider, token, appId, privateKey, null, null);
  }

  public NewCredential(@Nullable String name, @Nullable String provider, @Nullable String token) {
    this(name, provider, token, null, null);
  }

  @Override
  public String toString() {
    return "NewCredential[name=%s, provider=%s]".formatted(name, provider);
  }
}
