package io.logdawg.security.keys;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.base.Ids;
import io.logdawg.security.CurrentCaller;
import io.logdawg.security.ForAdmins;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys that the organization's programs call with. */
@Service
@Transactional
public class ApiKeys {

  private final ApiKeyRows rows;
  private final CurrentCaller current;
  private final Audit audit;
  private final Clock clock;

  ApiKeys(ApiKeyRows rows, CurrentCaller current, Audit audit, Clock clock) {
    this.rows = rows;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
  }

  /** Usable ones first, revoked ones after. */
  @ForAdmins
  public List<ApiKey> list() {
    return rows.list();
  }

  /**
   * Makes a key. The answer is the only time that it is shown.
   *
   * @param expiresAt absent for a key that does not expire
   * @throws FailureException Invalid, naming the field
   */
  @ForAdmins
  public NewApiKey create(String name, Scope scope, @Nullable Instant expiresAt) {
    String checked = name.strip();
    if (checked.isEmpty() || checked.length() > 100) {
      throw new FailureException(
          new Failure.Invalid("name", "is required, of at most 100 characters"));
    }
    Instant now = clock.instant();
    if (expiresAt != null && !expiresAt.isAfter(now)) {
      throw new FailureException(new Failure.Invalid("expires_at", "must be in the future"));
    }
    String plain = KeyText.random();
    ApiKey key =
        new ApiKey(Ids.next(), checked, KeyText.shown(plain), scope, now, expiresAt, null, null);
    rows.insert(key, KeyText.hash(plain), current.memberId());
    audit.record(AuditAction.KEY_CREATED, key.id().toString(), key.toDetail());
    return new NewApiKey(key, plain);
  }

  /**
   * Ends a key at once, on every node.
   *
   * @throws FailureException NotFound
   */
  @ForAdmins
  public void revoke(UUID id) {
    ApiKey key =
        rows.find(id)
            .filter(_ -> rows.revoke(id))
            .orElseThrow(() -> new FailureException(new Failure.NotFound("API key")));
    audit.record(AuditAction.KEY_REVOKED, id.toString(), key.toDetail());
  }
}
