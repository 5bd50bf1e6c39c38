package io.logdawg.source.posting;

import io.logdawg.base.Failure.AddressRefused;
import io.logdawg.base.FailureException;
import io.logdawg.source.SourceSettings;
import io.logdawg.source.http.HttpAnswer;
import io.logdawg.source.http.WaitingTime;
import io.logdawg.source.http.guard.AddressGuard;
import io.logdawg.source.http.guard.AddressRefusedException;
import io.logdawg.source.http.guard.GuardedClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Posts JSON to addresses that members enter. Private addresses are refused when the connection is
 * made, redirects are answers like any other, and nothing of an answer's body is read.
 *
 * @see <a href="../../../../../../../docs/decisions/0030-one-guarded-http-client.md">0030</a>
 */
@Component
public class Poster implements AutoCloseable {

  /** Within what Standard Webhooks recommends, 15 to 30 s. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  private final AddressGuard guard;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("posts").daemon().factory());
  private final Clock clock;
  private final Duration patience;

  @Autowired
  public Poster(AddressGuard guard, SourceSettings settings, Clock clock) {
    this(guard, settings, clock, PATIENCE);
  }

  Poster(AddressGuard guard, SourceSettings settings, Clock clock, Duration patience) {
    this.guard = guard;
    this.client = GuardedClient.build(guard, settings);
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * For a clear answer when an address is entered.
   *
   * @throws FailureException Invalid or AddressRefused, naming the field
   */
  public void check(String field, URI uri) {
    guard.check(field, uri);
  }

  /**
   * @throws FailureException Invalid or AddressRefused
   * @throws IOException where there is no answer within 20 seconds, a SocketTimeoutException, or
   *     none at all
   */
  public PostAnswer post(URI uri, Map<String, String> headers, byte[] json) throws IOException {
    guard.check("url", uri);
    HttpPost request = new HttpPost(uri);
    headers.forEach(request::addHeader);
    request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
    AtomicBoolean late = new AtomicBoolean();
    // The client's own timeouts begin anew with every byte that trickles in.
    var deadline =
        timer.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            patience.toMillis(),
            TimeUnit.MILLISECONDS);
    try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
      return answer(response);
    } catch (AddressRefusedException e) {
      throw new FailureException(new AddressRefused("url", uri.getHost()), e);
    } catch (IOException e) {
      throw late.get() ? timeout(e) : e;
    } finally {
      deadline.cancel(false);
    }
  }

  private PostAnswer answer(ClassicHttpResponse response) {
    HttpAnswer answer = HttpAnswer.of(response, InputStream.nullInputStream());
    return new PostAnswer(
        answer.status(),
        new WaitingTime(clock.instant(), LONGEST_WAIT).retryAfter(answer).orElse(null));
  }

  private static SocketTimeoutException timeout(IOException cause) {
    SocketTimeoutException timeout = new SocketTimeoutException("no whole answer in time");
    timeout.initCause(cause);
    return timeout;
  }

  @Override
  public void close() throws IOException {
    timer.shutdownNow();
    client.close();
  }
}
