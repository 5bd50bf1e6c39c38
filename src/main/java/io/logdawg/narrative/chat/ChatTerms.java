package io.logdawg.narrative.chat;

import io.logdawg.redaction.Kind;
import java.util.Set;

/**
 * What an organization decided.
 *
 * @param model in the provider's words
 * @param hidden what is hidden from the model besides secrets
 */
public record ChatTerms(String model, Set<Kind> hidden) {

  public ChatTerms {
    hidden = Set.copyOf(hidden);
  }
}
