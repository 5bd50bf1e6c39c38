package io.logdawg.notifications;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.base.Ids;
import io.logdawg.notifications.sending.Destination;
import io.logdawg.security.CurrentCaller;
import io.logdawg.security.ForAdmins;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the organization wants to be told what happens. */
@Service
@Transactional
public class Channels {

  private final ChannelRows rows;
  private final WishCheck wishes;
  private final Audit audit;
  private final CurrentCaller caller;
  private final Clock clock;

  Channels(ChannelRows rows, WishCheck wishes, Audit audit, CurrentCaller caller, Clock clock) {
    this.rows = rows;
    this.wishes = wishes;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  @ForAdmins
  @Transactional(readOnly = true)
  public List<Channel> list() {
    return rows.list();
  }

  /**
   * The answer is the only time that a webhook's signing secret is shown.
   *
   * @throws FailureException Invalid or AddressRefused, naming the field; NotFound of a repository;
   *     Conflict where the name is taken or there is no mail server
   */
  @ForAdmins
  public SavedChannel add(ChannelWish wish) {
    String name = wishes.check(wish);
    Destination to = wishes.destination(wish);
    SigningSecret secret = wish.kind() == ChannelKind.WEBHOOK ? SigningSecret.random() : null;
    ChannelId id = new ChannelId(Ids.next());
    requireFree(name, id);
    try {
      rows.insert(id, name, wish, signed(to, secret), caller.memberId(), clock.instant());
    } catch (DuplicateKeyException fasterOne) {
      throw new FailureException(taken(), fasterOne);
    }
    Channel channel = channel(id);
    record(AuditAction.CHANNEL_ADDED, channel);
    return new SavedChannel(channel, secret);
  }

  /**
   * The kind stays, and so does the signing secret; an empty address keeps the one there is.
   *
   * @throws FailureException NotFound; as {@link #add}
   */
  @ForAdmins
  public Channel update(ChannelId id, ChannelWish wish) {
    Channel before = channel(id);
    String name = wishes.check(wish);
    requireFree(name, id);
    rows.update(id, name, wish);
    if (!wish.address().isBlank()) {
      Destination to =
          wishes.destination(
              new ChannelWish(
                  name,
                  before.kind(),
                  wish.address(),
                  wish.events(),
                  wish.leastConfidence(),
                  wish.everyRepository(),
                  wish.repositories()));
      rows.redirect(id, keepingKey(to, id));
    }
    Channel channel = channel(id);
    record(AuditAction.CHANNEL_CHANGED, channel);
    return channel;
  }

  /**
   * Makes a new secret in place of the one before, which signs nothing any more. The answer is the
   * only time that it is shown.
   *
   * @throws FailureException NotFound; Conflict where nothing is signed
   */
  @ForAdmins
  public SigningSecret renewSecret(ChannelId id) {
    Channel channel = channel(id);
    if (channel.kind() != ChannelKind.WEBHOOK) {
      throw new FailureException(new Failure.Conflict("Only webhooks are signed."));
    }
    SigningSecret secret = SigningSecret.random();
    rows.redirect(id, signed(rows.destination(id), secret));
    record(AuditAction.CHANNEL_SECRET_MADE, channel);
    return secret;
  }

  /**
   * Deletes it with its deliveries, the waiting ones too.
   *
   * @throws FailureException NotFound
   */
  @ForAdmins
  public void delete(ChannelId id) {
    Channel channel = channel(id);
    rows.delete(id);
    record(AuditAction.CHANNEL_DELETED, channel);
  }

  private Channel channel(ChannelId id) {
    return rows.find(id).orElseThrow(() -> new FailureException(new Failure.NotFound("channel")));
  }

  private void requireFree(String name, ChannelId id) {
    if (rows.isNamed(name, id)) {
      throw new FailureException(taken());
    }
  }

  private static Failure taken() {
    return new Failure.Conflict("There already is a channel of this name. Choose another.");
  }

  private static Destination signed(Destination to, @Nullable SigningSecret secret) {
    return to instanceof Destination.Hook(var kind, var url, _) && secret != null
        ? secret.reveal(key -> new Destination.Hook(kind, url, key))
        : to;
  }

  /** What has no key needs nothing of the address before, which may not open any more. */
  private Destination keepingKey(Destination to, ChannelId id) {
    return to instanceof Destination.Hook(var kind, var url, _)
            && kind == ChannelKind.WEBHOOK
            && rows.destination(id) instanceof Destination.Hook(_, _, var key)
        ? new Destination.Hook(kind, url, key)
        : to;
  }

  private void record(AuditAction action, Channel channel) {
    audit.record(
        action,
        channel.id().toString(),
        Map.of("name", channel.name(), "kind", channel.kind().id(), "target", channel.target()));
  }
}
