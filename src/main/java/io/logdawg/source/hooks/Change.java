package io.logdawg.source.hooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.http.HttpAnswer;
import io.logdawg.source.http.HttpCall;
import io.logdawg.source.http.Provider;
import io.logdawg.source.http.ProviderHttp;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Changes something at a provider. Sent once: whether it may be sent again nobody can tell. */
public record Change(ProviderHttp http, Provider provider, Map<String, String> headers) {

  private static final long LIMIT = 1_000_000;

  /**
   * @param refusal what a status other than of success means here, where it is not what it means
   *     elsewhere
   * @throws FailureException that, else what the provider's statuses mean; ProviderUnavailable
   */
  public void send(
      String method,
      URI uri,
      Map<String, Object> json,
      Function<HttpAnswer, Optional<Failure>> refusal) {
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
    // 203 is Azure DevOps' way to show its sign-in page.
    boolean done = status == 200 || status == 201 || status == 204;
    return done
        ? Optional.empty()
        : refusal
            .apply(answer)
            .or(() -> provider.failureOf(answer))
            .or(() ->
                Optional.of(new Failure.UnexpectedAnswer(provider.label(), "that it has done so")));
  }

  /** The headers hold the authorization. */
  @Override
  public String toString() {
    return "Change[" + provider.label() + "]";
  }
}
