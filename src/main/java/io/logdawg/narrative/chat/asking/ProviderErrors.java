package io.logdawg.narrative.chat.asking;

import com.anthropic.errors.AnthropicInvalidDataException;
import com.anthropic.errors.AnthropicServiceException;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.errors.OpenAIServiceException;
import io.logdawg.narrative.chat.asking.ModelFailure.Kind;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.retry.NonTransientAiException;
import org.springframework.ai.retry.TransientAiException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import tools.jackson.core.JacksonException;

/**
 * What a provider's library throws, as one of four things. Of a library that is not known here, and
 * of whatever comes from the network, it means that the model is away.
 */
final class ProviderErrors {

  /** "429 - …" and "HTTP 429 - …": all that Spring AI's own clients tell of a status. */
  private static final Pattern STATUS = Pattern.compile("^(?:HTTP )?([1-5][0-9]{2})\\b");

  private static final int DEEPEST = 10;

  private ProviderErrors() {}

  /**
   * @param begun whether a part of the reply came before it was thrown
   */
  static ModelFailure read(Throwable thrown, boolean begun) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      ModelFailure known = known(cause);
      if (known != null) {
        return known;
      }
      cause = cause.getCause();
    }
    return new ModelFailure(begun ? Kind.CUT : Kind.AWAY, null);
  }

  private static @Nullable ModelFailure known(Throwable thrown) {
    return switch (thrown) {
      case OpenAIServiceException e -> status(e.statusCode(), e.headers().values("Retry-After"));
      case AnthropicServiceException e -> status(e.statusCode(), e.headers().values("Retry-After"));
      case RestClientResponseException e ->
          status(
              e.getStatusCode().value(),
              e.getResponseHeaders() == null
                  ? List.of()
                  : e.getResponseHeaders().getOrEmpty("Retry-After"));
      case WebClientResponseException e when e.getStatusCode().isError() ->
          status(e.getStatusCode().value(), e.getHeaders().getOrEmpty("Retry-After"));
      case NonTransientAiException e -> status(e.getMessage());
      case TransientAiException e -> status(e.getMessage());
      case OpenAIInvalidDataException _, AnthropicInvalidDataException _, JacksonException _ ->
          new ModelFailure(Kind.SPOILT, null);
      case InterruptedException _ -> {
        Thread.currentThread().interrupt();
        yield new ModelFailure(Kind.AWAY, null);
      }
      default -> null;
    };
  }

  private static @Nullable ModelFailure status(@Nullable String message) {
    Matcher status = STATUS.matcher(message == null ? "" : message);
    return status.find() ? status(Integer.parseInt(status.group(1)), List.of()) : null;
  }

  private static ModelFailure status(int status, List<String> retryAfter) {
    Kind kind =
        status == 429 ? Kind.LIMITED : status >= 500 || status == 408 ? Kind.AWAY : Kind.REFUSED;
    return new ModelFailure(
        kind, retryAfter.stream().findFirst().map(ProviderErrors::seconds).orElse(null));
  }

  private static @Nullable Duration seconds(String value) {
    String text = value.strip();
    return text.length() <= 6 && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Duration.ofSeconds(Integer.parseInt(text))
        : null;
  }
}
