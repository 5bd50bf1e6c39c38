package io.logdawg.narrative.chat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.logdawg.narrative.chat.asking.ModelDoor;
import io.logdawg.redaction.Redactor;
import java.time.Clock;
import java.time.Duration;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** There where a model is configured; without one, nothing of this exists. */
@Configuration(proxyBeanMethods = false)
@Conditional(ModelConfigured.class)
@EnableConfigurationProperties(ChatSettings.class)
class ChatConfiguration {

  @Bean
  ChatNarrator chatNarrator(
      ChatModel model, Redactor redactor, ChatSettings settings, Clock clock) {
    return new ChatNarrator(new ModelDoor(model, settings, breaker()), redactor, settings, clock);
  }

  /** After five calls of ten in vain, nobody waits for the provider for a minute. */
  private static CircuitBreaker breaker() {
    return CircuitBreaker.of(
        "model",
        CircuitBreakerConfig.custom()
            .slidingWindowSize(10)
            .minimumNumberOfCalls(5)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofMinutes(1))
            .permittedNumberOfCallsInHalfOpenState(1)
            .build());
  }
}
