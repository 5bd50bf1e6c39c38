package io.logdawg.notifications.ui;

import com.vaadin.flow.component.UI;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.Repositories;
import io.logdawg.notifications.Channel;
import io.logdawg.notifications.ChannelId;
import io.logdawg.notifications.ChannelKind;
import io.logdawg.notifications.ChannelWish;
import io.logdawg.notifications.Channels;
import io.logdawg.notifications.Delivery;
import io.logdawg.notifications.Outcome;
import io.logdawg.notifications.SavedChannel;
import io.logdawg.notifications.SigningSecret;
import io.logdawg.notifications.delivery.ChannelDeliveries;
import io.logdawg.notifications.sending.Senders;
import io.logdawg.uikit.Background;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What the page asks of the services. */
@Component
class ChannelActions {

  private final Channels channels;
  private final ChannelDeliveries deliveries;
  private final Repositories repositories;
  private final Senders senders;
  private final Background background;
  private final Clock clock;

  ChannelActions(
      Channels channels,
      ChannelDeliveries deliveries,
      Repositories repositories,
      Senders senders,
      Background background,
      Clock clock) {
    this.channels = channels;
    this.deliveries = deliveries;
    this.repositories = repositories;
    this.senders = senders;
    this.background = background;
    this.clock = clock;
  }

  List<Channel> channels() {
    return channels.list();
  }

  List<ConnectedRepository> repositories() {
    return repositories.list();
  }

  Set<ChannelKind> available() {
    return senders.available();
  }

  SavedChannel add(ChannelWish wish) {
    return channels.add(wish);
  }

  Channel update(ChannelId id, ChannelWish wish) {
    return channels.update(id, wish);
  }

  SigningSecret renewSecret(ChannelId id) {
    return channels.renewSecret(id);
  }

  void delete(ChannelId id) {
    channels.delete(id);
  }

  List<Delivery> deliveries(ChannelId id) {
    return deliveries.newest(id);
  }

  /** Away from the page's thread; a failure comes back as an outcome too. */
  void tryOut(ChannelId id, Consumer<Outcome> then) {
    background.run(
        UI.getCurrentOrThrow(),
        () -> deliveries.tryOut(id),
        then,
        failure -> then.accept(new Outcome.Refused(failure.sentence())));
  }

  Clock clock() {
    return clock;
  }
}
