package io.logdawg.narrative.chat;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether {@code spring.ai.model.chat} names a model's provider. */
public final class ModelConfigured extends SpringBootCondition {

  private static final String PROPERTY = "spring.ai.model.chat";

  @Override
  public ConditionOutcome getMatchOutcome(
      ConditionContext context, AnnotatedTypeMetadata metadata) {
    String provider = context.getEnvironment().getProperty(PROPERTY, "none");
    return provider.equals("none") || provider.isBlank()
        ? ConditionOutcome.noMatch(ConditionMessage.of("no language model is configured"))
        : ConditionOutcome.match(ConditionMessage.of(PROPERTY + " is " + provider));
  }
}
