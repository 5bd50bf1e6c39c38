package io.logdawg.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Announcements between nodes, over PostgreSQL's {@code NOTIFY} and {@code LISTEN}. One connection
 * a node, outside the pool, since a pooled one could be taken away at any time.
 *
 * <p>An announcement that is sent while a node is not connected never reaches it. So each time the
 * connection stands (again), every subscriber is told to read anew whatever it watches.
 */
@Component
public class Listener implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Listener.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final JdbcConnectionDetails database;
  private final JdbcClient jdbc;
  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
  private volatile boolean running;
  private @Nullable Thread thread;

  Listener(JdbcConnectionDetails database, JdbcClient jdbc) {
    this.database = database;
    this.jdbc = jdbc;
  }

  /** Called on the listener's one thread: hand longer work to another. */
  public interface Subscriber {
    void announced(String payload);

    /** Announcements may have been missed. Also called once the connection first stands. */
    void missed();
  }

  private record Subscription(Channel channel, Subscriber subscriber) {}

  /** From before the start or later; a subscriber is never removed. */
  public void subscribe(Channel channel, Subscriber subscriber) {
    subscriptions.add(new Subscription(channel, subscriber));
  }

  /** Within a transaction, sent when that commits. */
  public void announce(Channel channel, String payload) {
    jdbc.sql("select pg_notify(?, ?)").params(channel.id(), payload).query().singleRow();
  }

  @Override
  public synchronized void start() {
    running = true;
    thread = Thread.ofVirtual().name("announcements").start(this::listen);
  }

  @Override
  public synchronized void stop() {
    running = false;
    if (thread != null) {
      thread.interrupt();
      thread = null;
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void listen() {
    var pause = FIRST_PAUSE;
    while (running) {
      try (var connection = ListeningConnection.open(database)) {
        subscriptions.forEach(subscription -> tell(subscription.subscriber()::missed));
        pause = FIRST_PAUSE;
        while (running) {
          connection.next().forEach(this::deliver);
        }
      } catch (SQLException e) {
        if (running) {
          log.warn("Not connected for announcements ({}): again in {}", e.getSQLState(), pause);
          // Ends early when this is stopped; to look again too early does no harm.
          LockSupport.parkNanos(pause.toNanos());
          pause = longer(pause);
        }
      }
    }
  }

  private void deliver(ListeningConnection.Announcement announcement) {
    for (var subscription : subscriptions) {
      if (subscription.channel().id().equals(announcement.channel())) {
        tell(() -> subscription.subscriber().announced(announcement.payload()));
      }
    }
  }

  /** One subscriber's fault is not another's loss. */
  private static void tell(Runnable subscriber) {
    try {
      subscriber.run();
    } catch (RuntimeException e) {
      log.error("A subscriber failed", e);
    }
  }

  private static Duration longer(Duration pause) {
    var doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }
}
