package io.logdawg.source.http;

import io.logdawg.base.Failure;
import io.logdawg.base.Failure.ProviderUnavailable;
import io.logdawg.base.Failure.RateLimited;
import io.logdawg.base.FailureException;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.http.retry.Retries;
import io.logdawg.source.http.retry.TryAgainException;
import io.logdawg.source.manners.Courtesy;
import io.logdawg.source.manners.CredentialKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Sends requests to providers, to allowed addresses only. Every failure comes out as a {@link
 * FailureException}; nothing that a server said is in it.
 */
@Component
public class ProviderHttp {

  private static final Duration LONGEST_BREAK = Duration.ofHours(1);

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 307, 308);

  private final GuardedSender sender;
  private final Retries retries;
  private final Courtesy courtesy;
  private final ConditionalRequests conditional;
  private final Clock clock;

  /** Makes something of an answer's body; a {@link JacksonException} means an unexpected answer. */
  public interface BodyReader<T> {
    T read(HttpAnswer answer) throws IOException;
  }

  ProviderHttp(
      GuardedSender sender,
      Retries retries,
      Courtesy courtesy,
      ConditionalRequests conditional,
      Clock clock) {
    this.sender = sender;
    this.retries = retries;
    this.courtesy = courtesy;
    this.conditional = conditional;
    this.clock = clock;
  }

  /**
   * Sends a request that changes nothing and reads its answer. Where the provider does not answer,
   * or with a 5xx, or breaks off, it is asked again, twice at most. One redirect within the same
   * origin is followed (a renamed repository). Each request waits for its credential's turn.
   *
   * @throws FailureException RateLimited without a request where the credential's limit is known
   */
  public <T extends @Nullable Object> T read(
      HttpCall call, Provider provider, SourceUsage usage, BodyReader<T> reader) {
    CredentialKey credential = call.credential();
    try {
      return retries.run(
          provider.label(),
          () -> {
            boolean begun = usage.snapshot().requests() > 0;
            try (var _ = courtesy.turn(credential, provider.label(), begun)) {
              return attempt(call, provider, usage, reader, true);
            }
          });
    } catch (FailureException e) {
      courtesy.met(credential, e.failure());
      throw e;
    }
  }

  /** Sends one request and hands over whatever comes back; for protocols that are not ours. */
  public HttpAnswer open(HttpCall call, SourceUsage usage) throws IOException {
    return sender.send(call, usage);
  }

  private <T extends @Nullable Object> T attempt(
      HttpCall call,
      Provider provider,
      SourceUsage usage,
      BodyReader<T> reader,
      boolean mayRedirect)
      throws TryAgainException {
    URI moved;
    try (HttpAnswer answer = conditional.send(call, usage, sent -> sender.send(sent, usage))) {
      if (answer.status() >= 500) {
        throw unavailable(provider, answer);
      }
      boolean redirect = REDIRECTS.contains(answer.status());
      Optional<Failure> failure =
          redirect ? provider.failureOfRedirect(answer) : provider.failureOf(answer);
      if (failure.isPresent()) {
        throw new FailureException(failure.get());
      }
      if (!redirect) {
        courtesy.told(call.credential(), provider.spentUntil(answer), provider.slowUntil(answer));
        return new Reading(provider.label()).read(answer, reader);
      }
      moved =
          target(call, answer)
              .filter(_ -> mayRedirect)
              .orElseThrow(() ->
                  new Reading(provider.label()).unexpected("an answer in its own place", null));
    } catch (IOException | UncheckedIOException e) {
      throw new TryAgainException(new ProviderUnavailable(provider.label()), e);
    }
    return attempt(call.to(moved), provider, usage, reader, false);
  }

  /** A provider that says when to come back is not asked before, and not waited for here. */
  private TryAgainException unavailable(Provider provider, HttpAnswer answer) {
    new WaitingTime(clock.instant(), LONGEST_BREAK)
        .retryAfter(answer)
        .ifPresent(until -> {
          throw new FailureException(new RateLimited(provider.label(), until));
        });
    return new TryAgainException(new ProviderUnavailable(provider.label()), null);
  }

  private static Optional<URI> target(HttpCall call, HttpAnswer answer) {
    if (!call.method().equals("GET")) {
      return Optional.empty();
    }
    try {
      return answer
          .header("Location")
          .map(call.uri()::resolve)
          .filter(uri -> Origin.of(uri).equals(Origin.of(call.uri())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
