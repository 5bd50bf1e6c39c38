package io.logdawg.notifications.outbox;

import io.logdawg.base.Ids;
import io.logdawg.database.Channel;
import io.logdawg.database.Listener;
import io.logdawg.notifications.Event;
import io.logdawg.notifications.content.NoticeJson;
import io.logdawg.tenancy.Tenants;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what is to be told, with what it tells of: never the one without the other. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Outbox {

  private final JdbcClient jdbc;
  private final NoticeJson json;
  private final Listener nodes;
  private final Clock clock;

  Outbox(JdbcClient jdbc, NoticeJson json, Listener nodes, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.nodes = nodes;
    this.clock = clock;
  }

  /** Whether any channel wants to hear of it at all. */
  boolean isWanted(Event event) {
    return jdbc.sql(
            """
            select exists (select from notification_channels
              where org_id = :org and :event = any(events))
            """)
        .param("org", organization())
        .param("event", event.id())
        .query(Boolean.class)
        .single();
  }

  void put(NewDelivery delivery) {
    List<UUID> channels = channels(delivery);
    String content = json.write(delivery.notice());
    channels.forEach(channel -> insert(channel, delivery, content));
    if (!channels.isEmpty()) {
      nodes.announce(Channel.NOTIFICATIONS, organization().toString());
    }
  }

  private List<UUID> channels(NewDelivery delivery) {
    return jdbc.sql(
            """
            select c.id from notification_channels c
            where c.org_id = :org and :event = any(c.events)
              and coalesce(cast(:confidence as integer), 100) >= c.least_confidence
              and (c.every_repository or cast(:repository as uuid) is null or exists (
                select from notification_channel_repositories r
                where r.org_id = :org and r.channel_id = c.id and r.repo_id = :repository))
            order by c.id
            """)
        .param("org", organization())
        .param("event", delivery.event().id())
        .param("confidence", delivery.confidence())
        .param("repository", delivery.repository() == null ? null : delivery.repository().value())
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  private void insert(UUID channel, NewDelivery delivery, String content) {
    jdbc.sql(
            """
            insert into notification_deliveries
              (id, org_id, channel_id, event, subject, report_id, content, created_at, next_attempt_at)
            values
              (:id, :org, :channel, :event, :subject, :report, cast(:content as jsonb), :now, now())
            on conflict (channel_id, event, subject) do nothing
            """)
        .param("id", Ids.next())
        .param("org", organization())
        .param("channel", channel)
        .param("event", delivery.event().id())
        .param("subject", delivery.subject())
        .param("report", delivery.report() == null ? null : delivery.report().value())
        .param("content", content)
        .param("now", java.sql.Timestamp.from(clock.instant()))
        .update();
  }

  private static UUID organization() {
    return Tenants.current().value();
  }
}
