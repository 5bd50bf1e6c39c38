package io.logdawg.notifications.sending;

import io.logdawg.base.FailureException;
import io.logdawg.notifications.Outcome;
import io.logdawg.source.posting.PostAnswer;
import io.logdawg.source.posting.Poster;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Posts JSON, and says what came of it. */
@Component
class Posting {

  private final Poster poster;
  private final JsonMapper json;

  Posting(Poster poster, JsonMapper json) {
    this.poster = poster;
    this.json = json;
  }

  Outcome post(URI uri, Object body) {
    return post(uri, Map.of(), json.writeValueAsBytes(body));
  }

  Outcome post(URI uri, Map<String, String> headers, byte[] body) {
    try {
      return outcome(poster.post(uri, headers, body));
    } catch (FailureException refused) {
      return new Outcome.Refused(refused.failure().sentence());
    } catch (IOException broken) {
      return new Outcome.NotNow(words(broken), null);
    }
  }

  byte[] bytes(Object body) {
    return json.writeValueAsBytes(body);
  }

  private static Outcome outcome(PostAnswer answer) {
    int status = answer.status();
    if (status >= 200 && status < 300) {
      return new Outcome.Delivered();
    }
    if (status == 429) {
      return new Outcome.NotNow("It asks for fewer requests (429).", answer.retryAt());
    }
    if (status >= 500 || status == 408) {
      return new Outcome.NotNow(
          "It answered with an error of its own (%d).".formatted(status), answer.retryAt());
    }
    return new Outcome.Refused(refusal(status));
  }

  private static String refusal(int status) {
    if (status < 400) {
      return "It sends elsewhere (%d), which is not followed: enter the address that it leads to."
          .formatted(status);
    }
    String words =
        switch (status) {
          case 401, 403 -> "It does not let Log Dawg in (%d): make a new address there.";
          case 404, 410 -> "There is nothing at this address any more (%d): make a new one there.";
          default -> "It does not take what it is sent (%d): is it the address of what was chosen?";
        };
    return words.formatted(status);
  }

  private static String words(IOException broken) {
    return switch (broken) {
      case UnknownHostException _ -> "There is no host of that name just now.";
      case SocketTimeoutException _ -> "It did not answer in time.";
      case ConnectException _ -> "Nothing answers there.";
      case SSLException _ -> "No secure connection can be made: is its certificate valid?";
      default -> "The connection broke off.";
    };
  }
}
