package io.logdawg.narrative.chat.asking;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call that came to nothing. Holds no word of the provider's, who may repeat what was sent. */
public final class ModelFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final @Nullable Duration wait;

  /** Why. */
  public enum Kind {
    /** The provider's limit is spent; later it is not. */
    LIMITED("The language model's limit of requests was spent."),
    /** The provider refuses key, model or request; trying again is in vain. */
    REFUSED("The language model refused the request: its address, key and model need a look."),
    /** It does not answer, or with an error of its own. */
    AWAY("The language model did not answer."),
    /** Its reply ended before its end. */
    CUT("The language model's answer was cut off on its way."),
    /** It answered what no model of that kind answers. */
    SPOILT("The language model answered something that could not be read.");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }

  ModelFailure(Kind kind, @Nullable Duration wait) {
    super(kind.sentence());
    this.kind = kind;
    this.wait = wait;
  }

  public Kind kind() {
    return kind;
  }

  /** How long the provider asks to wait, where it says so. */
  public @Nullable Duration retryAfter() {
    return wait;
  }
}
