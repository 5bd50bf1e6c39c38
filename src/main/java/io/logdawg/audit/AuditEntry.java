package io.logdawg.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody did.
 *
 * @param actor a person's or key's name at that time, or {@code system}
 * @param action thing and deed ({@code credential.added})
 * @param subject the id of the thing
 */
public record AuditEntry(
    UUID id, Instant at, String actor, String action, String subject, Map<String, String> detail) {}
