package io.logdawg.notifications.delivery;

import io.logdawg.notifications.ChannelId;
import io.logdawg.notifications.Delivery;
import io.logdawg.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** ChannelDeliveries as people see them. */
@Component
@Transactional
public class DeliveryList {

  private final JdbcClient jdbc;

  DeliveryList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  List<Delivery> newest(ChannelId channel, int most) {
    return jdbc.sql(
            """
            select id, event, coalesce(content ->> 'title', content ->> 'name', '') as what, status,
              attempts, created_at, next_attempt_at, problem
            from notification_deliveries where org_id = :org and channel_id = :channel
            order by created_at desc, id desc limit :most
            """)
        .param("org", Tenants.current().value())
        .param("channel", channel.value())
        .param("most", most)
        .query((row, _) -> delivery(row))
        .list();
  }

  /** Of the bound organization; what waits stays. */
  public void forgetFinishedBefore(Instant time) {
    jdbc.sql(
            """
            delete from notification_deliveries
            where org_id = :org and status <> 'waiting' and finished_at < :time
            """)
        .param("org", Tenants.current().value())
        .param("time", Timestamp.from(time))
        .update();
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    Delivery.State state = Delivery.State.of(row.getString("status"));
    return new Delivery(
        row.getObject("id", UUID.class),
        row.getString("event"),
        row.getString("what"),
        state,
        row.getInt("attempts"),
        row.getTimestamp("created_at").toInstant(),
        state == Delivery.State.WAITING ? row.getTimestamp("next_attempt_at").toInstant() : null,
        row.getString("problem"));
  }
}
