package io.logdawg.notifications.sending;

import io.logdawg.notifications.content.Notice;
import java.time.Instant;
import java.util.UUID;

/**
 * What is delivered.
 *
 * @param id the same at every attempt
 * @param type the event's id, or {@code test}
 * @param at when it happened
 */
public record Parcel(UUID id, String type, Instant at, Notice notice) {}
