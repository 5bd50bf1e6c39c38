package io.logdawg.source.testing;

import io.logdawg.source.GitProviders;
import io.logdawg.source.GitRepository;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.RepositoryAddress;
import io.logdawg.source.SourceSettings;
import io.logdawg.source.account.Token;
import io.logdawg.source.hooks.PushHooks;
import io.logdawg.source.http.retry.Retries;
import io.logdawg.source.issues.IssueTrackers;
import io.logdawg.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.util.unit.DataSize;

/** The real room, wired as in the application, allowed to talk to loopback and quick to give up. */
public final class SourceFixture implements AutoCloseable {

  /** What the clock says at first. */
  public static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");

  private final AnnotationConfigApplicationContext context;
  private final SteppedClock clock = new SteppedClock(NOW);

  public SourceFixture() {
    this(DataSize.ofMegabytes(64));
  }

  public SourceFixture(DataSize gitPacks) {
    this(gitPacks, 40, Duration.ofSeconds(1));
  }

  /** Whose diagnoses may make so many requests. */
  public SourceFixture(int requests) {
    this(DataSize.ofMegabytes(64), requests, Duration.ofSeconds(1));
  }

  /** That waits longer for an answer. */
  public SourceFixture(Duration readTimeout) {
    this(DataSize.ofMegabytes(64), 40, readTimeout);
  }

  private SourceFixture(DataSize gitPacks, int requests, Duration readTimeout) {
    context = new AnnotationConfigApplicationContext();
    context.registerBean(
        SourceSettings.class,
        () ->
            new SourceSettings(
                List.of("127.0.0.1"),
                DataSize.ofMegabytes(64),
                gitPacks,
                Duration.ofSeconds(5),
                readTimeout,
                requests,
                4));
    context.registerBean(Clock.class, () -> clock);
    context.registerBean("retries", Retries.class, () -> new Retries(Duration.ofMillis(2)));
    context.scan("io.logdawg.source");
    context.refresh();
  }

  public SteppedClock clock() {
    return clock;
  }

  public GitProviders providers() {
    return context.getBean(GitProviders.class);
  }

  public IssueTrackers issueTrackers() {
    return context.getBean(IssueTrackers.class);
  }

  public PushHooks pushHooks() {
    return context.getBean(PushHooks.class);
  }

  /** A repository of an organization that nobody has read before. */
  public GitRepository open(ProviderKind kind, String url, @Nullable String token) {
    return providers().open(access(kind, url, token));
  }

  public RepositoryAccess access(ProviderKind kind, String url, @Nullable String token) {
    RepositoryAddress address = providers().parse(kind, url, null);
    return new RepositoryAccess(
        new TenantId(UUID.randomUUID()),
        UUID.randomUUID(),
        address,
        token == null ? null : new Token(token));
  }

  @Override
  public void close() {
    context.close();
  }
}
