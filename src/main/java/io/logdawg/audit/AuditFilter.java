package io.logdawg.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; what is absent leaves nothing out.
 *
 * @param actor {@link Who#name()}, exactly
 * @param from inclusive
 * @param until exclusive
 */
public record AuditFilter(
    @Nullable ActionGroup group,
    @Nullable String actor,
    @Nullable Instant from,
    @Nullable Instant until) {

  public static final AuditFilter ALL = new AuditFilter(null, null, null, null);
}
