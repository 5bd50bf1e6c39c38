package io.logdawg.source.http;

import io.logdawg.base.Failure.ProviderUnavailable;
import io.logdawg.base.Failure.UnexpectedAnswer;
import io.logdawg.base.FailureException;
import io.logdawg.source.http.ProviderHttp.BodyReader;
import io.logdawg.source.http.body.BoundedStream;
import io.logdawg.source.http.retry.TryAgainException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/** What it means when an answer's body cannot be read. */
record Reading(String provider) {

  /**
   * @throws TryAgainException where the answer broke off
   * @throws FailureException UnexpectedAnswer where it is whole, and another than is understood
   */
  <T extends @Nullable Object> T read(HttpAnswer answer, BodyReader<T> reader)
      throws TryAgainException {
    try {
      return reader.read(answer);
    } catch (JacksonIOException e) {
      throw brokenOff(e.getCause());
    } catch (JacksonException e) {
      throw unexpected("well-formed JSON of the documented shape", e);
    } catch (IOException e) {
      throw brokenOff(e);
    }
  }

  private TryAgainException brokenOff(@Nullable Throwable e) {
    return switch (e) {
      case BoundedStream.TooLongException _ ->
          throw unexpected("an answer of a size that can be read", e);
      case BoundedStream.TooSlowException _, SocketTimeoutException _ ->
          new TryAgainException(new ProviderUnavailable(provider), e);
      case null, default ->
          new TryAgainException(new UnexpectedAnswer(provider, "a whole answer"), e);
    };
  }

  FailureException unexpected(String expected, @Nullable Throwable cause) {
    return new FailureException(new UnexpectedAnswer(provider, expected), cause);
  }
}
