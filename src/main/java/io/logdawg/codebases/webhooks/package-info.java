/**
 * Webhooks of connected repositories: their secrets, what was delivered, and whether a push asks
 * for fresh diagnoses. {@link io.logdawg.codebases.webhooks.Webhooks} is for people, {@link
 * io.logdawg.codebases.webhooks.WebhookDoor} for the door that deliveries come to.
 */
@NullMarked
@NamedInterface("webhooks")
package io.logdawg.codebases.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
