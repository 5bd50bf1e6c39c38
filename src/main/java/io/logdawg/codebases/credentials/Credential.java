package io.logdawg.codebases.credentials;

import io.logdawg.source.ProviderKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What opens repositories at a provider as people may see it: never the secret itself.
 *
 * @param hint the last four characters of a token, or fewer of a short one; "app 12345" of an App
 * @param apiUrl where to ask about it; absent for the provider's public interface
 * @param expiresAt as the provider told or a person entered; absent where neither did
 * @param checkedAt when a provider last said what it thinks of it
 * @param createdBy the member who added it; absent where a key did
 * @param repositories how many connected repositories use it
 */
@NamedInterface("credentials")
public record Credential(
    CredentialId id,
    String name,
    ProviderKind provider,
    String hint,
    @Nullable String apiUrl,
    CredentialState state,
    @Nullable Instant expiresAt,
    @Nullable Instant checkedAt,
    @Nullable UUID createdBy,
    Instant createdAt,
    int repositories) {

  private static final Duration SOON = Duration.ofDays(14);

  /** Why it does not read what it should, in a sentence; empty while nothing speaks against it. */
  public Optional<String> problem(Instant now) {
    if (expiresAt != null && !expiresAt.isAfter(now)) {
      return Optional.of("%s has expired.".formatted(name));
    }
    return switch (state) {
      case CredentialState.Refused _ ->
          Optional.of(
              "%s refuses %s: it is wrong, expired or revoked.".formatted(provider.label(), name));
      case CredentialState.Lacking lacking ->
          Optional.of("%s: the right \"%s\" is missing.".formatted(name, lacking.rights()));
      case CredentialState.Untried _, CredentialState.Accepted _ -> Optional.empty();
    };
  }

  /** The days that it is still good for, where these are two weeks at most. */
  public OptionalLong lastDays(Instant now) {
    return expiresAt == null || !expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(SOON))
        ? OptionalLong.empty()
        : OptionalLong.of(Duration.between(now, expiresAt).toDays());
  }

  /** What somebody should know or do about it, in sentences. */
  public List<String> concerns(Instant now) {
    return Stream.concat(problem(now).stream(), lastDays(now).stream().mapToObj(this::ending))
        .toList();
  }

  private String ending(long days) {
    return "%s expires %s. Make a new one at %s."
        .formatted(
            name,
            days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days",
            provider.label());
  }
}
