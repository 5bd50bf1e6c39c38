package io.logdawg.source.http;

import io.logdawg.base.Failure.AddressRefused;
import io.logdawg.base.FailureException;
import io.logdawg.source.SourceSettings;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.http.body.BoundedStream;
import io.logdawg.source.http.guard.AddressGuard;
import io.logdawg.source.http.guard.AddressRefusedException;
import io.logdawg.source.http.guard.GuardedClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteBufferEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.springframework.stereotype.Component;

/** Sends single requests, to allowed addresses only, and counts them. */
@Component
final class GuardedSender implements AutoCloseable {

  /** For a whole body; each single wait has the read timeout. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final AddressGuard guard;
  private final CloseableHttpClient client;

  GuardedSender(AddressGuard guard, SourceSettings settings) {
    this.guard = guard;
    this.client = GuardedClient.build(guard, settings);
  }

  HttpAnswer send(HttpCall call, SourceUsage usage) throws IOException {
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

  @Override
  public void close() throws IOException {
    client.close();
  }
}
