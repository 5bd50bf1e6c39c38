package io.logdawg.codebases.webhooks;

import io.logdawg.codebases.RepositoryId;
import io.logdawg.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Secrets and deliveries as they are stored; within the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WebhookRows {

  private final JdbcClient jdbc;

  WebhookRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Webhook> find(RepositoryId id) {
    return of(id, "select webhook_secret_at, rediagnose_on_push from repositories")
        .query((row, _) ->
            new Webhook(
                id, instant(row, "webhook_secret_at"), row.getBoolean("rediagnose_on_push")))
        .optional();
  }

  Optional<byte[]> secret(RepositoryId id) {
    return of(id, "select webhook_secret from repositories")
        .query((row, _) -> Optional.ofNullable(row.getBytes("webhook_secret")))
        .optional()
        .flatMap(secret -> secret);
  }

  /** Answers whose it is now, here and below. */
  Optional<String> keepSecret(RepositoryId id, byte[] sealed, Instant now) {
    return change(id, "webhook_secret = :sealed, webhook_secret_at = :now")
        .param("sealed", sealed)
        .param("now", Timestamp.from(now))
        .query(String.class)
        .optional();
  }

  Optional<String> forgetSecret(RepositoryId id) {
    return change(id, "webhook_secret = null, webhook_secret_at = null")
        .query(String.class)
        .optional();
  }

  Optional<String> rediagnose(RepositoryId id, boolean wanted) {
    return change(id, "rediagnose_on_push = :wanted")
        .param("wanted", wanted)
        .query(String.class)
        .optional();
  }

  boolean note(RepositoryId repository, Delivery delivery) {
    return jdbc.sql(
                """
                insert into webhook_deliveries
                  (org_id, repo_id, delivery_id, event, outcome, ref, report_id, received_at)
                values (:org, :id, :delivery, :event, :outcome, :ref, :report, :at)
                on conflict (repo_id, delivery_id) do nothing
                """)
            .param("org", organization())
            .param("id", repository.value())
            .param("delivery", delivery.id())
            .param("event", delivery.event())
            .param("outcome", delivery.outcome().id())
            .param("ref", delivery.ref())
            .param("report", delivery.report())
            .param("at", Timestamp.from(delivery.receivedAt()))
            .update()
        == 1;
  }

  void forgetDeliveriesBefore(Instant time) {
    jdbc.sql("delete from webhook_deliveries where org_id = :org and received_at < :time")
        .param("org", organization())
        .param("time", Timestamp.from(time))
        .update();
  }

  List<Delivery> newest(RepositoryId repository, int limit) {
    return jdbc.sql(
            """
            select delivery_id, event, outcome, ref, report_id, received_at
            from webhook_deliveries where org_id = :org and repo_id = :id
            order by received_at desc, delivery_id limit :limit
            """)
        .param("org", organization())
        .param("id", repository.value())
        .param("limit", limit)
        .query((row, _) -> delivery(row))
        .list();
  }

  private StatementSpec change(RepositoryId id, String changes) {
    return jdbc.sql(
            """
            update repositories set %s where org_id = :org and id = :id
            returning owner || '/' || name
            """
                .formatted(changes))
        .param("org", organization())
        .param("id", id.value());
  }

  private StatementSpec of(RepositoryId id, String statement) {
    return jdbc.sql(statement + " where org_id = :org and id = :id")
        .param("org", organization())
        .param("id", id.value());
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getString("delivery_id"),
        row.getString("event"),
        DeliveryOutcome.of(row.getString("outcome")),
        row.getString("ref"),
        row.getObject("report_id", UUID.class),
        row.getTimestamp("received_at").toInstant());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  private static UUID organization() {
    return Tenants.current().value();
  }
}
