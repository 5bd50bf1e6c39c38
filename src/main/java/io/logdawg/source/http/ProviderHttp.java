package io.logdawg.source.http;

import io.logdawg.base.Failure;
import io.logdawg.base.Failure.AddressRefused;
import io.logdawg.base.Failure.ProviderUnavailable;
import io.logdawg.base.Failure.RateLimited;
import io.logdawg.base.Failure.UnexpectedAnswer;
import io.logdawg.base.FailureException;
import io.logdawg.source.SourceSettings;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.http.guard.AddressGuard;
import io.logdawg.source.http.guard.AddressRefusedException;
import io.logdawg.source.http.guard.GuardedClient;
import io.logdawg.source.manners.Courtesy;
import io.logdawg.source.manners.CredentialKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteBufferEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Sends requests to providers, to allowed addresses only. Every failure comes out as a {@link
 * FailureException}; nothing that a server said is in it.
 */
@Component
public class ProviderHttp implements AutoCloseable {

  /** For a whole body; each single wait has the read timeout. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final Duration LONGEST_BREAK = Duration.ofHours(1);

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 307, 308);

  private final AddressGuard guard;
  private final CloseableHttpClient client;
  private final Retries retries;
  private final Courtesy courtesy;
  private final ConditionalRequests conditional;
  private final Clock clock;

  /** Makes something of an answer's body; a {@link JacksonException} means an unexpected answer. */
  public interface BodyReader<T> {
    T read(HttpAnswer answer) throws IOException;
  }

  ProviderHttp(
      AddressGuard guard,
      SourceSettings settings,
      Retries retries,
      Courtesy courtesy,
      ConditionalRequests conditional,
      Clock clock) {
    this.guard = guard;
    this.client = GuardedClient.build(guard, settings);
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
    guard.check("url", call.uri());
    usage.request();
    var request = ClassicRequestBuilder.create(call.method()).setUri(call.uri());
    call.headers().forEach(request::addHeader);
    ByteBuffer body = call.body();
    if (body != null) {
      String type = call.headers().getOrDefault("Content-Type", "application/json");
      request.removeHeaders("Content-Type");
      request.setEntity(new ByteBufferEntity(body.duplicate(), ContentType.parse(type)));
    }
    CloseableHttpResponse response;
    try {
      response = CloseableHttpResponse.adapt(client.executeOpen(null, request.build(), null));
    } catch (AddressRefusedException e) {
      throw new FailureException(new AddressRefused("url", call.uri().getHost()), e);
    }
    InputStream content =
        response.getEntity() == null
            ? InputStream.nullInputStream()
            : response.getEntity().getContent();
    return HttpAnswer.of(
        response, new BoundedStream(content, call.limit(), PATIENCE, usage::received, response));
  }

  private <T extends @Nullable Object> T attempt(
      HttpCall call,
      Provider provider,
      SourceUsage usage,
      BodyReader<T> reader,
      boolean mayRedirect)
      throws TryAgainException {
    URI moved;
    try (HttpAnswer answer = conditional.send(call, usage, sent -> open(sent, usage))) {
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
        return readBody(answer, provider, reader);
      }
      moved =
          target(call, answer)
              .filter(_ -> mayRedirect)
              .orElseThrow(() -> unexpected(provider, "an answer in its own place", null));
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

  private static <T extends @Nullable Object> T readBody(
      HttpAnswer answer, Provider provider, BodyReader<T> reader) throws TryAgainException {
    try {
      return reader.read(answer);
    } catch (JacksonIOException e) {
      throw brokenOff(e.getCause(), provider);
    } catch (JacksonException e) {
      throw unexpected(provider, "well-formed JSON of the documented shape", e);
    } catch (IOException e) {
      throw brokenOff(e, provider);
    }
  }

  private static TryAgainException brokenOff(@Nullable Throwable e, Provider provider) {
    return switch (e) {
      case BoundedStream.TooLongException _ ->
          throw unexpected(provider, "an answer of a size that can be read", e);
      case BoundedStream.TooSlowException _, SocketTimeoutException _ ->
          new TryAgainException(new ProviderUnavailable(provider.label()), e);
      case null, default ->
          new TryAgainException(new UnexpectedAnswer(provider.label(), "a whole answer"), e);
    };
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

  private static FailureException unexpected(
      Provider provider, String expected, @Nullable Throwable cause) {
    return new FailureException(new UnexpectedAnswer(provider.label(), expected), cause);
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
