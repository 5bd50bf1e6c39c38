package io.logdawg.models;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.audit.Changes;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.narrative.chat.ChatNarrator;
import io.logdawg.narrative.chat.ChatSettings;
import io.logdawg.security.ForAdmins;
import io.logdawg.tenancy.Tenants;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The caller's organization's choice of a language model, as its administrators make it. */
@Service
@Transactional
public class ModelChoices {

  private final ObjectProvider<ChatNarrator> narrator;
  private final ObjectProvider<ChatSettings> settings;
  private final ModelRuleStore rules;
  private final Spending spending;
  private final Audit audit;
  private final Clock clock;

  ModelChoices(
      ObjectProvider<ChatNarrator> narrator,
      ObjectProvider<ChatSettings> settings,
      ModelRuleStore rules,
      Spending spending,
      Audit audit,
      Clock clock) {
    this.narrator = narrator;
    this.settings = settings;
    this.rules = rules;
    this.spending = spending;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What there is to choose, and what was chosen.
   *
   * @param models names that may be chosen, the installation's own first; none where the
   *     installation has no model
   * @param priced whether the installation knows what tokens cost
   * @param spent in this month
   */
  public record Choice(List<String> models, boolean priced, ModelRules rules, Spending.Sum spent) {}

  @ForAdmins
  @Transactional(readOnly = true)
  public Choice get() {
    return new Choice(
        models(), isPriced(), rules.get(), spending.of(Tenants.current(), clock.instant()));
  }

  /**
   * @throws FailureException Invalid for a model that is not offered; Conflict where the
   *     installation has none
   */
  @ForAdmins
  public void change(ModelRules wanted) {
    List<String> offered = models();
    if (offered.isEmpty()) {
      throw new FailureException(
          new Failure.Conflict(
              "This installation has no language model: whoever runs it sets spring.ai.model.chat"
                  + " first."));
    }
    if (wanted.model() != null && !offered.contains(wanted.model())) {
      throw new FailureException(
          new Failure.Invalid("model", "must be one of " + String.join(", ", offered)));
    }
    ModelRules before = rules.get();
    if (!before.equals(wanted)) {
      rules.set(wanted);
      audit.record(
          AuditAction.SETTINGS_CHANGED,
          Tenants.current().toString(),
          Changes.of(values(before), values(wanted)));
    }
  }

  private List<String> models() {
    ChatNarrator there = narrator.getIfAvailable();
    if (there == null) {
      return List.of();
    }
    List<String> models = new ArrayList<>(List.of(there.configuredModel()));
    settings.getObject().models().stream()
        .sorted()
        .filter(model -> !models.contains(model))
        .forEach(models::add);
    return models;
  }

  private boolean isPriced() {
    ChatSettings known = settings.getIfAvailable();
    return known != null && known.cost(1, 1) > 0;
  }

  private static Map<String, String> values(ModelRules rules) {
    return Map.of(
        "language_model",
        rules.enabled() ? "on" : "off",
        "model",
        Objects.requireNonNullElse(rules.model(), "the installation's"),
        "emails",
        rules.hideEmails() ? "hidden" : "sent",
        "addresses",
        rules.hideAddresses() ? "hidden" : "sent",
        "monthly_tokens",
        Long.toString(rules.monthlyTokens()),
        "monthly_cost",
        Objects.toString(rules.monthlyCost(), "none"));
  }
}
