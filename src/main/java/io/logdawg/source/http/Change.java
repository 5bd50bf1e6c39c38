package io.logdawg.source.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.http.ProviderHttp.BodyReader;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Changes something at a provider. Sent once: whether it may be sent again nobody can tell. */
public record Change(ProviderHttp http, Provider provider, Map<String, String> headers) {

  private static final long LIMIT = 1_000_000;

  /** As the other, for an answer of which nothing is wanted. */
  public void send(
      String method, URI uri, Object json, Function<HttpAnswer, Optional<Failure>> refusal) {
    send(method, uri, json, refusal, _ -> true);
  }

  /**
   * @param refusal what a status other than of success means here, where it is not what it means
   *     elsewhere
   * @throws FailureException that, else what the provider's statuses mean. Whether it was done is
   *     not known after ProviderUnavailable and UnexpectedAnswer, and known not to be after others
   */
  public <T> T send(
      String method,
      URI uri,
      Object json,
      Function<HttpAnswer, Optional<Failure>> refusal,
      BodyReader<T> reader) {
    HttpCall call =
        new HttpCall(
            method,
            uri,
            headers,
            UTF_8.encode(JsonMapper.shared().writeValueAsString(json)),
            LIMIT);
    try (HttpAnswer answer = http.open(call, new SourceUsage())) {
      Optional<Failure> failure = failure(answer, refusal);
      if (failure.isPresent()) {
        throw new FailureException(failure.get());
      }
      return reader.read(answer);
    } catch (JacksonException e) {
      throw new FailureException(unexpected("well-formed JSON of the documented shape"), e);
    } catch (IOException e) {
      throw new FailureException(new Failure.ProviderUnavailable(provider.label()), e);
    }
  }

  private Optional<Failure> failure(
      HttpAnswer answer, Function<HttpAnswer, Optional<Failure>> refusal) {
    int status = answer.status();
    if (status >= 500) {
      return Optional.of(new Failure.ProviderUnavailable(provider.label()));
    }
    if (status == 201 || status == 204) {
      return Optional.empty();
    }
    if (status == 200) {
      // Not every page that says 200 is an answer: some are for signing in.
      return provider.failureOf(answer);
    }
    return refusal
        .apply(answer)
        .or(() -> usual(answer))
        .or(() -> Optional.of(unexpected("that it has done so")));
  }

  private Optional<Failure> usual(HttpAnswer answer) {
    return answer.status() / 100 == 3
        ? provider.failureOfRedirect(answer)
        : provider.failureOf(answer);
  }

  private Failure unexpected(String expected) {
    return new Failure.UnexpectedAnswer(provider.label(), expected);
  }

  /** The headers hold the authorization. */
  @Override
  public String toString() {
    return "Change[" + provider.label() + "]";
  }
}
