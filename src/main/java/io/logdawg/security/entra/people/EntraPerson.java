package io.logdawg.security.entra.people;

import io.logdawg.security.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * Whom a valid ID token tells of. The object id is the same in every app of a tenant and is never
 * given to anybody else, unlike names and e-mail addresses, which are shown only.
 *
 * @param issuer says which tenant vouches
 * @param objectId {@code oid}
 * @param role from app roles; absent where the token has none of ours
 */
record EntraPerson(
    String issuer,
    UUID tenantId,
    UUID objectId,
    String displayName,
    @Nullable String email,
    @Nullable Role role) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_EMAIL = 320;

  /** Empty where the token lacks what identifies a person of a tenant. */
  static Optional<EntraPerson> of(OidcIdToken token) {
    var issuer = token.getClaimAsString("iss");
    var tenant = Claims.uuid(token, "tid");
    var object = Claims.uuid(token, "oid");
    if (issuer == null || tenant == null || object == null) {
      return Optional.empty();
    }
    var email = firstOf(token, LONGEST_EMAIL, "email", "preferred_username");
    var name = firstOf(token, LONGEST_NAME, "name", "preferred_username");
    var roles = Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.<String>of());
    return Optional.of(
        new EntraPerson(
            issuer,
            tenant,
            object,
            Objects.requireNonNullElse(name, "Unnamed"),
            email,
            AppRoles.strongest(roles).orElse(null)));
  }

  private static @Nullable String firstOf(OidcIdToken token, int longest, String... claims) {
    return Stream.of(claims)
        .map(token::getClaimAsString)
        .flatMap(Stream::ofNullable)
        .map(text -> shown(text, longest))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** Without what would break a line or a column; cut between characters, never within one. */
  private static String shown(String text, int longest) {
    var clean = text.codePoints().filter(c -> !Character.isISOControl(c)).limit(longest);
    return clean
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }
}
