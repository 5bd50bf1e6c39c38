package io.logdawg.source.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a provider says of a secret. */
public sealed interface SecretState {

  /**
   * It is known and may read code.
   *
   * @param expiresAt absent where it never does, or the provider does not tell
   */
  record Accepted(@Nullable Instant expiresAt) implements SecretState {}

  /**
   * It is known, but may not read code.
   *
   * @param rights that are missing, in the provider's own words
   */
  record Lacking(List<String> rights, @Nullable Instant expiresAt) implements SecretState {
    public Lacking {
      rights = List.copyOf(rights);
    }
  }

  /** It is wrong, expired or revoked. */
  record Refused() implements SecretState {}
}
