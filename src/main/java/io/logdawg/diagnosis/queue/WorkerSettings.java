package io.logdawg.diagnosis.queue;

import io.logdawg.base.Failure;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param enabled whether this node works on diagnoses
 * @param count diagnoses at a time on this node; each waits for its provider most of the time and
 *     may hold tens of megabytes
 * @param timeLimit after which one attempt at a diagnosis is ended
 * @param wakeUp whether this node looks for work as soon as there is some; otherwise as often as
 *     JobRunr polls
 */
@Validated
@ConfigurationProperties("logdawg.worker")
public record WorkerSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("8") @Min(1) @Max(256) int count,
    @DefaultValue("5m") @DurationMin(seconds = 10) Duration timeLimit,
    @DefaultValue("true") boolean wakeUp) {

  Failure tookTooLong() {
    return new Failure.TookTooLong(timeLimit);
  }
}
