package io.logdawg.codebases.input;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.source.ProviderKind;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Checks what was filled in: size, then characters, then meaning. */
public final class Fields {

  /** Longer than any provider's token and any App's private key. */
  private static final int TOKEN_LIMIT = 16_000;

  private Fields() {}

  public static String text(String field, @Nullable String value, int limit) {
    String text = value == null ? "" : value.strip();
    if (text.isEmpty()) {
      throw invalid(field, "is required");
    }
    if (text.length() > limit) {
      throw invalid(field, "must be at most %d characters".formatted(limit));
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw invalid(field, "must not contain control characters");
    }
    if (!isUnicode(text)) {
      throw invalid(field, "must not contain half of a surrogate pair");
    }
    return text;
  }

  /** A token goes into a request's header: one line of visible ASCII. */
  public static String token(@Nullable String value) {
    String token = text("token", value, TOKEN_LIMIT);
    if (token.chars().anyMatch(c -> c < 0x21 || c > 0x7e)) {
      throw invalid("token", "must be one line without spaces, as the provider shows it");
    }
    return token;
  }

  public static ProviderKind provider(@Nullable String value) {
    String id = text("provider", value, 40);
    return ProviderKind.of(id)
        .orElseThrow(() -> invalid("provider", "must be github, azure-devops or git"));
  }

  /** Half of a surrogate pair, which JSON can spell, has no form in UTF-8. */
  private static boolean isUnicode(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static FailureException invalid(String field, String reason) {
    return new FailureException(new Failure.Invalid(field, reason));
  }
}
