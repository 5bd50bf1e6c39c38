package io.logdawg.source.github.account;

import io.logdawg.source.http.HttpAnswer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What GitHub tells of a token beside each answer.
 *
 * @param scopes of a classic token; absent for every other
 * @param expiresAt absent where it never does
 */
record TokenHeaders(Optional<List<String>> scopes, @Nullable Instant expiresAt) {

  /** {@code 2026-12-24 18:00:00 UTC}, or with an offset. */
  private static final DateTimeFormatter EXPIRY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss [xx][z]", Locale.ROOT);

  static TokenHeaders of(HttpAnswer answer) {
    return new TokenHeaders(
        answer
            .header("x-oauth-scopes")
            .map(scopes ->
                Stream.of(scopes.split(","))
                    .map(String::strip)
                    .filter(scope -> !scope.isEmpty())
                    .toList()),
        answer
            .header("github-authentication-token-expiration")
            .flatMap(TokenHeaders::time)
            .orElse(null));
  }

  /** {@code public_repo} is enough for public code, and all that some teams grant. */
  Optional<String> missingScope() {
    boolean reads =
        scopes.stream().flatMap(List::stream).anyMatch(List.of("repo", "public_repo")::contains);
    return reads ? Optional.empty() : Optional.of("repo");
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(ZonedDateTime.parse(text.strip(), EXPIRY).toInstant());
    } catch (DateTimeException unknownForm) {
      return Optional.empty();
    }
  }
}
