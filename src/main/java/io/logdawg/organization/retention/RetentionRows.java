package io.logdawg.organization.retention;

import io.logdawg.tenancy.Tenants;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the bound organization keeps too long; within the caller's transaction. Reports that wait or
 * are worked on are nobody's leftovers, however old.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RetentionRows {

  private static final String FINISHED =
      "from reports where org_id = :org and status in ('complete', 'failed')";

  private final JdbcClient jdbc;

  RetentionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long countNotSeenSince(Instant time) {
    return jdbc.sql("select count(*) " + FINISHED + " and last_seen_at < :time")
        .param("org", organization())
        .param("time", time.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  long countFinished() {
    return jdbc.sql("select count(*) " + FINISHED)
        .param("org", organization())
        .query(Long.class)
        .single();
  }

  /**
   * The oldest first, so many at most; what somebody else holds just now is left for later. They
   * are chosen once, as an array: a subquery that skips what it has locked finds others each time
   * that the planner has it run.
   */
  int deleteNotSeenSince(Instant time, int most) {
    return jdbc.sql(
            """
            delete from reports where org_id = :org and id = any(array(
              select id %s and last_seen_at < :time
              order by last_seen_at, id limit :most for update skip locked))
            """
                .formatted(FINISHED))
        .param("org", organization())
        .param("time", time.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .update();
  }

  /** As {@link #deleteNotSeenSince}. */
  int deleteOldest(int most) {
    return jdbc.sql(
            """
            delete from reports where org_id = :org and id = any(array(
              select id %s order by last_seen_at, id limit :most for update skip locked))
            """
                .formatted(FINISHED))
        .param("org", organization())
        .param("most", most)
        .update();
  }

  /** By the one function that may; it writes into the installation's log what it did. */
  int trimAudit(Instant before, int most) {
    return jdbc.sql("select erasure.trim_audit(:before, :most)")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  private static UUID organization() {
    return Tenants.current().value();
  }
}
