package io.logdawg.audit;

import io.logdawg.tenancy.Tenants;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit log as a file for spreadsheets. */
@Service
public class AuditExport {

  private static final int PAGE = 500;

  private final AuditRows rows;
  private final Audit audit;
  private final TransactionTemplate transaction;

  AuditExport(AuditRows rows, Audit audit, TransactionTemplate transaction) {
    this.rows = rows;
    this.audit = audit;
    this.transaction = transaction;
  }

  /**
   * Writes what matches, the newest first, as {@link AuditCsv} has it; page by page, and with no
   * transaction held while the reader takes its time. That somebody asked for it is written down
   * first and is not in the file.
   */
  @PreAuthorize("hasRole('ADMIN')")
  public void csv(AuditFilter filter, OutputStream out) throws IOException {
    var organization = Tenants.current().toString();
    UUID last =
        transaction.execute(
            _ -> audit.record(AuditAction.AUDIT_EXPORTED, organization, detail(filter)));
    var csv = new AuditCsv(out);
    List<AuditEntry> page = rows.page(filter, last, PAGE);
    while (!page.isEmpty()) {
      page.forEach(csv::write);
      page = rows.page(filter, page.getLast().id(), PAGE);
    }
    csv.flush();
  }

  private static Map<String, String> detail(AuditFilter filter) {
    var detail = new TreeMap<String, String>();
    if (filter.group() != null) {
      detail.put("group", filter.group().code());
    }
    if (filter.actor() != null) {
      detail.put("actor", filter.actor());
    }
    if (filter.from() != null) {
      detail.put("from", filter.from().toString());
    }
    if (filter.until() != null) {
      detail.put("until", filter.until().toString());
    }
    return detail;
  }
}
