package io.logdawg.security.entra.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** Claims that Entra ID adds to those of OpenID Connect. */
final class Claims {

  private Claims() {}

  /** Absent also for what is no UUID. */
  static @Nullable UUID uuid(ClaimAccessor token, String claim) {
    var text = token.getClaimAsString(claim);
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException notOne) {
      return null;
    }
  }
}
