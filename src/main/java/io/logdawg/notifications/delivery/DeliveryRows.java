package io.logdawg.notifications.delivery;

import io.logdawg.notifications.ChannelId;
import io.logdawg.notifications.content.NoticeJson;
import io.logdawg.notifications.sending.Parcel;
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
import org.springframework.transaction.annotation.Transactional;

/**
 * A delivery's and its channel's states. Each move is one conditional statement on the database's
 * clock, so that of two workers one succeeds; what an overtaken one writes changes nothing.
 */
@Component
@Transactional
class DeliveryRows {

  /** Longer than any attempt takes. */
  private static final String LEASE = "now() + interval '60 seconds'";

  /** A worker that has not taken its channel after so long is dead. */
  private static final String TO_TAKE = "interval '30 seconds'";

  private final JdbcClient jdbc;
  private final NoticeJson json;

  DeliveryRows(JdbcClient jdbc, NoticeJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * One attempt.
   *
   * @param number counted from 1
   */
  record Attempt(ChannelId channel, Parcel parcel, int number) {}

  /** The channels that have something to deliver and no worker; answered once in a while each. */
  List<ChannelId> admit() {
    return sql("""
    update notification_channels c set queued_at = now()
    where c.org_id = :org and (c.lease_until is null or c.lease_until < now())
      and (c.queued_at is null or c.queued_at < now() - %s)
      and exists (select from notification_deliveries d
        where d.org_id = :org and d.channel_id = c.id and d.status = 'waiting'
          and d.next_attempt_at <= now())
    returning c.id
    """
            .formatted(TO_TAKE))
        .query((row, _) -> new ChannelId(row.getObject("id", UUID.class)))
        .list();
  }

  /** Takes a channel that no other worker has. */
  boolean take(ChannelId channel, UUID lease) {
    return of(
                channel,
                """
                update notification_channels set lease = :lease, lease_until = %s
                where org_id = :org and id = :channel
                  and (lease_until is null or lease_until < now())
                """
                    .formatted(LEASE))
            .param("lease", lease)
            .update()
        == 1;
  }

  void release(ChannelId channel, UUID lease) {
    of(
            channel,
            """
            update notification_channels set lease = null, lease_until = null, queued_at = null
            where org_id = :org and id = :channel and lease = :lease
            """)
        .param("lease", lease)
        .update();
  }

  /** Begins an attempt at what has waited longest, if the channel is held still. */
  Optional<Attempt> next(ChannelId channel, UUID lease) {
    boolean held =
        of(
                    channel,
                    """
                    update notification_channels set lease_until = %s
                    where org_id = :org and id = :channel and lease = :lease
                    """
                        .formatted(LEASE))
                .param("lease", lease)
                .update()
            == 1;
    return held
        ? of(
                channel,
                """
                update notification_deliveries set attempts = attempts + 1
                where org_id = :org and id = (
                  select id from notification_deliveries
                  where org_id = :org and channel_id = :channel and status = 'waiting'
                    and next_attempt_at <= now()
                  order by next_attempt_at, id limit 1)
                returning id, event, content::text, created_at, attempts
                """)
            .query((row, _) -> attempt(channel, row))
            .optional()
        : Optional.empty();
  }

  void delivered(Attempt attempt) {
    end(attempt, "delivered", null);
    of(
            attempt.channel(),
            """
            update notification_channels set failing_since = null, problem = null
            where org_id = :org and id = :channel
            """)
        .update();
  }

  void giveUp(Attempt attempt, String why) {
    end(attempt, "given-up", why);
    failing(attempt.channel(), why);
  }

  /** Whatever else waits for the channel waits as long: its receiver has trouble or wants rest. */
  void postpone(Attempt attempt, Instant until, String why) {
    own(attempt, "problem = :problem").param("problem", why).update();
    of(
            attempt.channel(),
            """
            update notification_deliveries
            set next_attempt_at = greatest(next_attempt_at, :until)
            where org_id = :org and channel_id = :channel and status = 'waiting'
            """)
        .param("until", Timestamp.from(until))
        .update();
    failing(attempt.channel(), why);
  }

  /** A test got through: there is no reason to wait any more. */
  void recovered(ChannelId channel) {
    of(
            channel,
            """
            update notification_channels set failing_since = null, problem = null
            where org_id = :org and id = :channel
            """)
        .update();
    of(
            channel,
            """
            update notification_deliveries set next_attempt_at = now()
            where org_id = :org and channel_id = :channel and status = 'waiting'
            """)
        .update();
  }

  private void end(Attempt attempt, String status, @Nullable String why) {
    own(attempt, "status = :status, finished_at = now(), problem = :problem")
        .param("status", status)
        .param("problem", why)
        .update();
  }

  private void failing(ChannelId channel, String why) {
    of(
            channel,
            """
            update notification_channels
            set failing_since = coalesce(failing_since, now()), problem = :problem
            where org_id = :org and id = :channel
            """)
        .param("problem", why)
        .update();
  }

  private StatementSpec own(Attempt attempt, String changes) {
    return sql("update notification_deliveries set "
            + changes
            + " where org_id = :org and id = :id and status = 'waiting' and attempts = :attempt")
        .param("id", attempt.parcel().id())
        .param("attempt", attempt.number());
  }

  private StatementSpec of(ChannelId channel, String statement) {
    return sql(statement).param("channel", channel.value());
  }

  private StatementSpec sql(String statement) {
    return jdbc.sql(statement).param("org", Tenants.current().value());
  }

  private Attempt attempt(ChannelId channel, ResultSet row) throws SQLException {
    String event = row.getString("event");
    return new Attempt(
        channel,
        new Parcel(
            row.getObject("id", UUID.class),
            event,
            row.getTimestamp("created_at").toInstant(),
            json.read(event, row.getString("content"))),
        row.getInt("attempts"));
  }
}
