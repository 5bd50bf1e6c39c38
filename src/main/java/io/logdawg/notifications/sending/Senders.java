package io.logdawg.notifications.sending;

import io.logdawg.notifications.ChannelKind;
import io.logdawg.notifications.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Chooses who speaks to a channel. */
@Component
public class Senders {

  private final Map<ChannelKind, ChannelSender> senders = new EnumMap<>(ChannelKind.class);

  Senders(List<ChannelSender> senders) {
    senders.forEach(sender -> this.senders.put(sender.kind(), sender));
  }

  /** Those that this installation can speak to. */
  public Set<ChannelKind> available() {
    Set<ChannelKind> kinds = new TreeSet<>();
    senders.values().stream()
        .filter(ChannelSender::isAvailable)
        .map(ChannelSender::kind)
        .forEach(kinds::add);
    return kinds;
  }

  /** Tries once; holds no transaction meanwhile. */
  public Outcome send(Destination to, Parcel parcel) {
    ChannelKind kind =
        switch (to) {
          case Destination.Hook hook -> hook.kind();
          case Destination.Mailboxes _ -> ChannelKind.EMAIL;
        };
    return Objects.requireNonNull(senders.get(kind), kind::label).send(to, parcel);
  }
}
