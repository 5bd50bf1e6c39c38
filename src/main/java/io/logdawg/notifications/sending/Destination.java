package io.logdawg.notifications.sending;

import io.logdawg.notifications.ChannelKind;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where to, opened for one delivery. Its text form hides all that is secret. */
public sealed interface Destination {

  /**
   * @param key the signing secret as people copy it; absent where nothing is signed
   */
  record Hook(ChannelKind kind, URI url, @Nullable String key) implements Destination {

    @Override
    public String toString() {
      return "Hook[" + kind + ", " + url.getHost() + "]";
    }
  }

  record Mailboxes(List<String> addresses) implements Destination {}
}
