package io.logdawg.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody did.
 *
 * @param action {@link AuditAction#id()}, or that of another version of Log Dawg
 * @param subject the id of the thing
 */
public record AuditEntry(
    UUID id, Instant at, Who who, String action, String subject, Map<String, String> detail) {

  /** What they did, as the end of a sentence that begins with their name. */
  public String deed() {
    return AuditWords.of(this);
  }
}
