package io.logdawg.notifications.sending;

import io.logdawg.notifications.ChannelKind;
import io.logdawg.secrets.SealedColumn;
import io.logdawg.secrets.SecretStore;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Keeps whole addresses and signing secrets sealed, for the row of their channel. */
@Configuration
public class DestinationSeal {

  private final SecretStore secrets;

  DestinationSeal(SecretStore secrets) {
    this.secrets = secrets;
  }

  @Bean
  SealedColumn sealedChannels() {
    return new SealedColumn("notification_channels", "sealed");
  }

  private record Sealed(String url, @Nullable String key) {

    @Override
    public String toString() {
      return "Sealed[hidden]";
    }
  }

  public byte[] seal(UUID channel, Destination.Hook hook) {
    return secrets.seal(
        channel,
        JsonMapper.shared().writeValueAsString(new Sealed(hook.url().toString(), hook.key())));
  }

  /**
   * @param target the addresses of an e-mail channel
   * @param sealed absent for an e-mail channel
   * @throws io.logdawg.secrets.SealBrokenException where it was changed, or is another channel's
   */
  public Destination open(UUID channel, ChannelKind kind, String target, byte @Nullable [] sealed) {
    if (sealed == null) {
      return new Destination.Mailboxes(Arrays.asList(target.split(", ")));
    }
    Sealed opened = JsonMapper.shared().readValue(secrets.open(channel, sealed), Sealed.class);
    return new Destination.Hook(kind, URI.create(opened.url()), opened.key());
  }
}
