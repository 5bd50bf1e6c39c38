package io.logdawg.organization.export;

import java.util.List;

/**
 * A table as the export has it: every column that is no secret.
 *
 * @param file without its ending
 * @param organization the column that says whose a row is
 * @param order the primary key
 * @param secrets columns that stay here: nothing opens with what was sealed or hashed
 */
record ExportedTable(
    String file, String table, String organization, String order, List<String> secrets) {

  /** In the order of the archive. A test compares them with the database's tables. */
  static final List<ExportedTable> ALL =
      List.of(
          new ExportedTable("organization", "organizations", "id", "id", List.of()),
          table("members", "users", "id", "password_hash"),
          table("api-keys", "api_keys", "id", "hash"),
          table("credentials", "credentials", "id", "sealed"),
          table("repositories", "repositories", "id", "webhook_secret"),
          table("webhook-deliveries", "webhook_deliveries", "repo_id, delivery_id"),
          table("reports", "reports", "id"),
          table("occurrences", "occurrences", "id"),
          table("pushes", "pushes", "report_id"),
          table("possible-fixes", "possible_fixes", "report_id, commit_hash"),
          table("report-notes", "report_notes", "id"),
          table("report-checks", "report_checks", "report_id, position"),
          table("report-issues", "report_issues", "report_id"),
          table("verdicts", "verdicts", "report_id"),
          table("model-calls", "model_calls", "id"),
          table("model-spending", "model_spending", "month"),
          table("report-reads", "report_reads", "user_id, report_id"),
          table("saved-views", "saved_views", "id"),
          table("notification-channels", "notification_channels", "id", "sealed", "lease"),
          table(
              "notification-channel-repositories",
              "notification_channel_repositories",
              "channel_id, repo_id"),
          table("notification-deliveries", "notification_deliveries", "id"),
          table("audit-log", "audit_log", "id"));

  private static ExportedTable table(String file, String table, String order, String... secrets) {
    return new ExportedTable(file, table, "org_id", order, List.of(secrets));
  }

  /** One column, a row as JSON. The names are ours, none comes from outside. */
  String sql() {
    return "select (to_jsonb(t) - cast(:secrets as text[]))::text from %s t where %s = :org order by %s"
        .formatted(table, organization, order);
  }
}
