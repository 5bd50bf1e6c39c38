package io.logdawg.audit;

import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads what {@link Audit} wrote down, the newest first. For administrators. */
@Service
public class AuditLog {

  private static final int MOST = 200;

  private final AuditRows rows;

  AuditLog(AuditRows rows) {
    this.rows = rows;
  }

  /** Of everything. */
  @PreAuthorize("hasRole('ADMIN')")
  public List<AuditEntry> latest(int limit) {
    return rows.page(AuditFilter.ALL, null, bounded(limit));
  }

  /**
   * @param limit at most 200
   */
  @PreAuthorize("hasRole('ADMIN')")
  public List<AuditEntry> latest(AuditFilter filter, int limit) {
    return rows.page(filter, null, bounded(limit));
  }

  /**
   * The next page, which stays right while new entries are written.
   *
   * @param last of the page before
   * @param limit at most 200
   */
  @PreAuthorize("hasRole('ADMIN')")
  public List<AuditEntry> before(AuditFilter filter, UUID last, int limit) {
    return rows.page(filter, last, bounded(limit));
  }

  /** The names of all who did something, to choose one from; the first 500. */
  @PreAuthorize("hasRole('ADMIN')")
  public List<String> actors() {
    return rows.actors();
  }

  private static int bounded(int limit) {
    return Math.clamp(limit, 1, MOST);
  }
}
