package io.logdawg.notifications.ui;

import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.notifications.Channel;
import io.logdawg.notifications.ChannelKind;
import io.logdawg.notifications.Event;
import io.logdawg.uikit.Facts;
import java.util.List;
import java.util.stream.Collectors;

/** Where a channel leads to and what it tells. */
final class ChannelFacts extends Facts {

  ChannelFacts(Channel channel, List<ConnectedRepository> repositories) {
    fact(channel.kind() == ChannelKind.EMAIL ? "To" : "At", channel.target());
    fact("Tells", channel.events().stream().map(Event::label).collect(Collectors.joining(", ")));
    fact("Repositories", repositories(channel, repositories));
    if (channel.leastConfidence() > 0) {
      fact("Confidence", "from " + channel.leastConfidence() + " %");
    }
    if (channel.waiting() > 0) {
      fact("Waiting", Integer.toString(channel.waiting()));
    }
  }

  private static String repositories(Channel channel, List<ConnectedRepository> repositories) {
    if (channel.everyRepository()) {
      return "All";
    }
    String names =
        repositories.stream()
            .filter(repository -> channel.repositories().contains(repository.id()))
            .map(ConnectedRepository::fullName)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "None: the chosen ones are gone" : names;
  }
}
