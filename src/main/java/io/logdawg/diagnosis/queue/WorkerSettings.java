package io.logdawg.diagnosis.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param enabled whether this node works on diagnoses
 * @param count diagnoses at a time on this node, and of one organization in the queue; each waits
 *     for its provider most of the time and may hold tens of megabytes
 */
@Validated
@ConfigurationProperties("logdawg.worker")
public record WorkerSettings(
    @DefaultValue("true") boolean enabled, @DefaultValue("8") @Min(1) @Max(256) int count) {}
