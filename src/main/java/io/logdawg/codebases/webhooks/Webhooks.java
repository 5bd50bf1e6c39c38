package io.logdawg.codebases.webhooks;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.secrets.SecretStore;
import io.logdawg.security.ForAdmins;
import io.logdawg.security.ForViewers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a repository's provider may tell Log Dawg by itself, and what it told. */
@Service
@Transactional
public class Webhooks {

  private static final int DELIVERIES = 20;

  private final WebhookRows rows;
  private final SecretStore secrets;
  private final Audit audit;
  private final Clock clock;

  Webhooks(WebhookRows rows, SecretStore secrets, Audit audit, Clock clock) {
    this.rows = rows;
    this.secrets = secrets;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws FailureException NotFound
   */
  @ForViewers
  @Transactional(readOnly = true)
  public Webhook get(RepositoryId repository) {
    return rows.find(repository).orElseThrow(Webhooks::unknown);
  }

  /** The last twenty, newest first. */
  @ForViewers
  @Transactional(readOnly = true)
  public List<Delivery> deliveries(RepositoryId repository) {
    return rows.newest(repository, DELIVERIES);
  }

  /**
   * Makes a secret, in place of the one before, which is good no longer. The answer is the only
   * time that it is shown.
   *
   * @throws FailureException NotFound
   */
  @ForAdmins
  public WebhookSecret renewSecret(RepositoryId repository) {
    WebhookSecret secret = WebhookSecret.random();
    byte[] sealed = secret.reveal(plain -> secrets.seal(repository.value(), plain));
    writeDown(
        AuditAction.WEBHOOK_SECRET_MADE,
        repository,
        rows.keepSecret(repository, sealed, clock.instant()));
    return secret;
  }

  /**
   * Takes no more deliveries.
   *
   * @throws FailureException NotFound
   */
  @ForAdmins
  public void close(RepositoryId repository) {
    writeDown(AuditAction.WEBHOOK_CLOSED, repository, rows.forgetSecret(repository));
  }

  /**
   * Says whether reports that a push touches are diagnosed anew at its commit.
   *
   * @throws FailureException NotFound
   */
  @ForAdmins
  public void rediagnose(RepositoryId repository, boolean wanted) {
    String name = rows.rediagnose(repository, wanted).orElseThrow(Webhooks::unknown);
    audit.record(
        AuditAction.WEBHOOK_REDIAGNOSING,
        repository.toString(),
        Map.of("name", name, "wanted", wanted ? "on" : "off"));
  }

  private void writeDown(AuditAction action, RepositoryId repository, Optional<String> name) {
    audit.record(
        action, repository.toString(), Map.of("name", name.orElseThrow(Webhooks::unknown)));
  }

  private static FailureException unknown() {
    return new FailureException(new Failure.NotFound("repository"));
  }
}
