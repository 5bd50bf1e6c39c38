package io.logdawg.codebases.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One delivery of a webhook, noted once.
 *
 * @param id the provider's, the same when it delivers again
 * @param event the provider's name of it ({@code push}, {@code git.push})
 * @param ref the branch or tag that was pushed, as {@code refs/heads/main}; absent where the
 *     delivery names none
 * @param report of the push, unless it has been deleted since
 */
public record Delivery(
    String id,
    String event,
    DeliveryOutcome outcome,
    @Nullable String ref,
    @Nullable UUID report,
    Instant receivedAt) {}
