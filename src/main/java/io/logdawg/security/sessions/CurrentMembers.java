package io.logdawg.security.sessions;

import io.logdawg.security.Member;
import io.logdawg.security.Role;
import io.logdawg.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds now of somebody who signed in earlier, on whichever node that was changed. */
@Component
class CurrentMembers {

  /** A busy member costs one write in that time. */
  private static final Duration SEEN_IS_KEPT_EVERY = Duration.ofMinutes(5);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CurrentMembers(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The member as stored; empty for one who was removed, or whose sessions were ended since. */
  Optional<Member> find(Member signedIn) {
    return Tenants.in(
        signedIn.organization(),
        () -> transaction.execute(_ -> read(signedIn).map(Current::member)));
  }

  /** As {@link #find}, and keeps that they were here. */
  Optional<Member> seen(Member signedIn) {
    return Tenants.in(
        signedIn.organization(),
        () ->
            transaction.execute(_ -> {
              var current = read(signedIn);
              current.filter(Current::unseen).map(Current::member).ifPresent(this::keepSeen);
              return current.map(Current::member);
            }));
  }

  /**
   * @param unseen for so long that it is time to keep that they are here
   */
  private record Current(Member member, boolean unseen) {}

  private Optional<Current> read(Member signedIn) {
    return jdbc.sql(
            """
            select display_name, email, role,
              last_seen_at is null or last_seen_at < :before as unseen
            from users
            where org_id = :org and id = :id and removed_at is null
              and session_generation = :generation
            """)
        .param("org", signedIn.organization().value())
        .param("id", signedIn.id())
        .param("generation", signedIn.generation())
        .param("before", clock.instant().minus(SEEN_IS_KEPT_EVERY).atOffset(ZoneOffset.UTC))
        .query((row, _) ->
            new Current(
                new Member(
                    signedIn.id(),
                    signedIn.organization(),
                    row.getString("display_name"),
                    row.getString("email"),
                    Role.valueOf(row.getString("role")),
                    signedIn.generation()),
                row.getBoolean("unseen")))
        .optional();
  }

  private void keepSeen(Member member) {
    jdbc.sql("update users set last_seen_at = :now where org_id = :org and id = :id")
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("org", member.organization().value())
        .param("id", member.id())
        .update();
  }
}
