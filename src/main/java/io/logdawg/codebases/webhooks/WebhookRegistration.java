package io.logdawg.codebases.webhooks;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.Repositories;
import io.logdawg.codebases.RepositoryDoor;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.security.ForAdmins;
import io.logdawg.source.hooks.HookTarget;
import java.net.URI;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets a webhook up at the repository's provider, where its credential may. */
@Service
public class WebhookRegistration {

  private final Repositories repositories;
  private final RepositoryDoor door;
  private final Webhooks webhooks;
  private final WebhookDoor secrets;
  private final Audit audit;
  private final TransactionTemplate transaction;

  WebhookRegistration(
      Repositories repositories,
      RepositoryDoor door,
      Webhooks webhooks,
      WebhookDoor secrets,
      Audit audit,
      TransactionTemplate transaction) {
    this.repositories = repositories;
    this.door = door;
    this.webhooks = webhooks;
    this.secrets = secrets;
    this.audit = audit;
    this.transaction = transaction;
  }

  /**
   * Registers with the secret that there is, or with a new one. It is kept before the provider is
   * asked, which tries the address at once.
   *
   * @throws io.logdawg.base.FailureException NotFound; MissingPermission where the credential may
   *     not; Conflict where the provider cannot be asked, or refuses the address; what the provider
   *     says
   */
  @ForAdmins
  public void register(RepositoryId id, URI target) {
    ConnectedRepository repository = repositories.get(id);
    WebhookSecret secret = secrets.secret(id).orElseGet(() -> webhooks.renewSecret(id));
    secret.reveal(plain -> {
      door.reportPushes(repository, new HookTarget(target, plain, repository.defaultBranch()));
      return true;
    });
    // At the provider it is done: what is left is to say so.
    transaction.executeWithoutResult(_ ->
        audit.record(
            AuditAction.WEBHOOK_REGISTERED,
            id.toString(),
            Map.of("name", repository.fullName(), "url", target.toString())));
  }
}
