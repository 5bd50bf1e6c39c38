package io.logdawg.reports;

import io.logdawg.database.Channel;
import io.logdawg.database.Listener;
import io.logdawg.tenancy.TenantId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Tells this node's pages which reports changed, on whatever node. Says only which: who is told
 * reads it through {@link Reports}.
 */
@Component
public class ReportChanges implements Listener.Subscriber {

  private final List<Watch> watches = new CopyOnWriteArrayList<>();
  private final AtomicLong heard = new AtomicLong();

  ReportChanges(Listener listener) {
    listener.subscribe(Channel.REPORTS, this);
  }

  private record Watch(TenantId organization, Consumer<ReportId> onChange, Runnable onMissed) {}

  /** Ends the telling. */
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Both are called on a thread that serves all pages of this node: hand the work on at once.
   *
   * @param onMissed changes may have been missed: read anew whatever is shown
   */
  public Subscription subscribe(
      TenantId organization, Consumer<ReportId> onChange, Runnable onMissed) {
    Watch watch = new Watch(organization, onChange, onMissed);
    watches.add(watch);
    return () -> watches.remove(watch);
  }

  /**
   * Grows with all news, of whatever organization, before anybody is told of it. Who reads first
   * and subscribes later sees by it whether something may have happened in between.
   */
  public long heard() {
    return heard.get();
  }

  @Override
  public void announced(String payload) {
    heard.incrementAndGet();
    int colon = payload.indexOf(':');
    TenantId organization = new TenantId(UUID.fromString(payload.substring(0, colon)));
    ReportId report = new ReportId(UUID.fromString(payload.substring(colon + 1)));
    watches.stream()
        .filter(watch -> watch.organization().equals(organization))
        .forEach(watch -> watch.onChange().accept(report));
  }

  @Override
  public void missed() {
    heard.incrementAndGet();
    watches.forEach(watch -> watch.onMissed().run());
  }
}
