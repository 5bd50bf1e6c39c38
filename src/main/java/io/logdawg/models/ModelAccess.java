package io.logdawg.models;

import io.logdawg.narrative.chat.ChatNarrator;
import io.logdawg.narrative.chat.ChatSettings;
import io.logdawg.narrative.chat.ChatTerms;
import io.logdawg.narrative.chat.asking.CallLog;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells a diagnosis whether, and how, it may ask a language model for the bound organization. */
@Component
public class ModelAccess {

  private final ObjectProvider<ChatNarrator> narrator;
  private final ObjectProvider<ChatSettings> settings;
  private final ModelRuleStore rules;
  private final CallLog calls;
  private final TransactionTemplate transaction;

  ModelAccess(
      ObjectProvider<ChatNarrator> narrator,
      ObjectProvider<ChatSettings> settings,
      ModelRuleStore rules,
      CallLog calls,
      TransactionTemplate transaction) {
    this.narrator = narrator;
    this.settings = settings;
    this.rules = rules;
    this.calls = calls;
    this.transaction = transaction;
  }

  /**
   * All that a call needs.
   *
   * @param settings say what tokens cost
   */
  public record Granted(
      ChatNarrator narrator, ChatTerms terms, CallLog calls, ChatSettings settings) {}

  /** Empty where the installation has no model, or the organization wants none. */
  public Optional<Granted> ask() {
    ChatNarrator there = narrator.getIfAvailable();
    if (there == null) {
      return Optional.empty();
    }
    ModelRules now = Objects.requireNonNull(transaction.execute(_ -> rules.get()));
    if (!now.enabled()) {
      return Optional.empty();
    }
    String model = Objects.requireNonNullElse(now.model(), there.configuredModel());
    return Optional.of(
        new Granted(there, new ChatTerms(model, now.hidden()), calls, settings.getObject()));
  }
}
