package io.logdawg.notifications;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.notifications.sending.Destination;
import io.logdawg.notifications.sending.DestinationSeal;
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

/** Channels as they are stored; within the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChannelRows {

  private static final String SELECT =
      """
      select c.*,
        array(select r.repo_id from notification_channel_repositories r
          where r.org_id = c.org_id and r.channel_id = c.id order by r.repo_id) as repositories,
        (select count(*) from notification_deliveries d
          where d.org_id = c.org_id and d.channel_id = c.id and d.status = 'waiting') as waiting
      from notification_channels c where c.org_id = :org
      """;

  private final JdbcClient jdbc;
  private final DestinationSeal seal;

  ChannelRows(JdbcClient jdbc, DestinationSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  List<Channel> list() {
    return sql(SELECT + " order by lower(c.name), c.id").query((row, _) -> channel(row)).list();
  }

  Optional<Channel> find(ChannelId id) {
    return sql(SELECT + " and c.id = :id")
        .param("id", id.value())
        .query((row, _) -> channel(row))
        .optional();
  }

  boolean isNamed(String name, ChannelId except) {
    return sql("""
    select exists (select from notification_channels
      where org_id = :org and lower(name) = lower(:name) and id <> :id)
    """)
        .param("name", name)
        .param("id", except.value())
        .query(Boolean.class)
        .single();
  }

  /** Where the channel leads to, with what is secret of it. */
  Destination destination(ChannelId id) {
    return sql("select kind, target, sealed from notification_channels where org_id = :org and id ="
            + " :id")
        .param("id", id.value())
        .query((row, _) ->
            seal.open(
                id.value(),
                ChannelKind.of(row.getString("kind")),
                row.getString("target"),
                row.getBytes("sealed")))
        .single();
  }

  void insert(
      ChannelId id,
      String name,
      ChannelWish wish,
      Destination to,
      @Nullable UUID creator,
      Instant now) {
    wished(
            """
            insert into notification_channels (id, org_id, name, kind, target, sealed, events,
              least_confidence, every_repository, created_by, created_at)
            values (:id, :org, :name, :kind, :target, :sealed, :events, :least, :every, :creator,
              :now)
            """,
            id,
            name,
            wish)
        .param("kind", wish.kind().id())
        .param("target", target(to))
        .param("sealed", sealed(id, to))
        .param("creator", creator)
        .param("now", Timestamp.from(now))
        .update();
    choose(id, wish);
  }

  void update(ChannelId id, String name, ChannelWish wish) {
    wished(
            """
            update notification_channels set name = :name, events = :events,
              least_confidence = :least, every_repository = :every
            where org_id = :org and id = :id
            """,
            id,
            name,
            wish)
        .update();
    sql("delete from notification_channel_repositories where org_id = :org and channel_id = :id")
        .param("id", id.value())
        .update();
    choose(id, wish);
  }

  void redirect(ChannelId id, Destination to) {
    sql("update notification_channels set target = :target, sealed = :sealed where org_id = :org"
            + " and id = :id")
        .param("id", id.value())
        .param("target", target(to))
        .param("sealed", sealed(id, to))
        .update();
  }

  void delete(ChannelId id) {
    sql("delete from notification_channels where org_id = :org and id = :id")
        .param("id", id.value())
        .update();
  }

  private void choose(ChannelId id, ChannelWish wish) {
    if (wish.everyRepository()) {
      return;
    }
    List<UUID> wanted = wish.repositories().stream().map(RepositoryId::value).distinct().toList();
    int chosen =
        sql("""
        insert into notification_channel_repositories (org_id, channel_id, repo_id)
        select org_id, :channel, id from repositories where org_id = :org and id = any(:ids)
        """)
            .param("channel", id.value())
            .param("ids", wanted.toArray(UUID[]::new))
            .update();
    if (chosen != wanted.size()) {
      throw new FailureException(new Failure.NotFound("repository"));
    }
  }

  private StatementSpec wished(String statement, ChannelId id, String name, ChannelWish wish) {
    return sql(statement)
        .param("id", id.value())
        .param("name", name)
        .param("events", wish.events().stream().distinct().map(Event::id).toArray(String[]::new))
        .param("least", wish.leastConfidence())
        .param("every", wish.everyRepository());
  }

  private StatementSpec sql(String statement) {
    return jdbc.sql(statement).param("org", Tenants.current().value());
  }

  private byte @Nullable [] sealed(ChannelId id, Destination to) {
    return switch (to) {
      case Destination.Hook hook -> seal.seal(id.value(), hook);
      case Destination.Mailboxes _ -> null;
    };
  }

  /** What people may see of it. */
  private static String target(Destination to) {
    return switch (to) {
      case Destination.Hook hook -> hook.url().getHost();
      case Destination.Mailboxes mailboxes -> String.join(", ", mailboxes.addresses());
    };
  }

  private static Channel channel(ResultSet row) throws SQLException {
    Timestamp failing = row.getTimestamp("failing_since");
    return new Channel(
        new ChannelId(row.getObject("id", UUID.class)),
        row.getString("name"),
        ChannelKind.of(row.getString("kind")),
        row.getString("target"),
        List.of((String[]) row.getArray("events").getArray()).stream()
            .flatMap(event -> Event.of(event).stream())
            .toList(),
        row.getInt("least_confidence"),
        row.getBoolean("every_repository"),
        List.of((UUID[]) row.getArray("repositories").getArray()).stream()
            .map(RepositoryId::new)
            .toList(),
        failing == null ? null : failing.toInstant(),
        row.getString("problem"),
        row.getInt("waiting"),
        row.getTimestamp("created_at").toInstant());
  }
}
