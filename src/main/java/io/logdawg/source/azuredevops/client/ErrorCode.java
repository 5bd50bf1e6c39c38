package io.logdawg.source.azuredevops.client;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.logdawg.source.http.HttpAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an error's body says. Its {@code errorCode} is always 0; the code stands at the beginning of
 * the message.
 */
enum ErrorCode {
  /** An item, a version or an object of the repository. */
  SOMETHING_MISSING,
  REPOSITORY_MISSING,
  NOT_ALLOWED,
  LIMITED,
  OTHER;

  private static final int LONGEST_BODY = 64_000;
  private static final Pattern CODE = Pattern.compile("^(TF|VS)([0-9]{5,7})");
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Takes the answer's body. */
  static ErrorCode of(HttpAnswer answer) {
    if (!answer.isJson()) {
      return OTHER;
    }
    try {
      byte[] body = answer.body().readNBytes(LONGEST_BODY);
      return of(JSON.readTree(body).path("message").asString(""));
    } catch (JacksonException _) {
      return OTHER;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ErrorCode of(String message) {
    Matcher code = CODE.matcher(message);
    if (!code.find()) {
      return OTHER;
    }
    return switch (code.group()) {
      case "TF401174", "TF401175", "TF401021", "TF401035" -> SOMETHING_MISSING;
      case "TF401019", "TF200016", "VS800075" -> REPOSITORY_MISSING;
      case "TF400813", "TF401027", "TF50309" -> NOT_ALLOWED;
      case "TF400733" -> LIMITED;
      default -> OTHER;
    };
  }
}
