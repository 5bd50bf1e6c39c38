package io.logdawg.diagnosis.ui;

import io.logdawg.base.Ids;
import io.logdawg.reports.ReportData;
import io.logdawg.reports.ReportData.BlamedCommit;
import io.logdawg.reports.ReportData.CodeFile;
import io.logdawg.reports.ReportData.CodeSnippet;
import io.logdawg.reports.ReportData.Reason;
import io.logdawg.reports.ReportData.TraceStep;
import io.logdawg.tenancy.TenantId;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Puts finished reports into the database, so that no worker takes them. */
public record StoredReports(TestDatabase database, TenantId organization, UUID repository) {

  /** The commit that {@link #data} suspects. */
  public static final String SUSPECT_COMMIT = "82f8cd0785b8693299bc6a5e6e76d84632b48fc1";

  public static StoredReports of(TestDatabase database, TenantId organization) {
    return new StoredReports(
        database, organization, TestOrganizations.repository(database, organization));
  }

  public UUID complete(String title) {
    var json = JsonMapper.builder().build().writeValueAsString(data(title));
    return insert(title, "complete", "'" + json.replace("'", "''") + "'::jsonb", "0.84");
  }

  /** With the problem document that the diagnosis leaves behind. */
  public UUID failed(String title) {
    return insert(title, "failed", "null", "null");
  }

  public UUID insert(String title, String status, String data, String confidence) {
    var id = Ids.next();
    TestOrganizations.execute(
        database,
        """
        insert into reports (id, org_id, repo_id, created_at, last_seen_at, started_at, finished_at,
          trigger, log_text, title, error_type, status, report_data, confidence, commit_hash)
        values ('%s', '%s', '%s', now(), now(), now(), now(), 'page', 'the log''s text', '%s',
          'NullPointerException', '%s', %s, %s, '%s')
        """
            .formatted(
                id, organization, repository, title, status, data, confidence, "a".repeat(40)));
    return id;
  }

  /** A report with one of everything. */
  public static ReportData data(String title) {
    return new ReportData(
        ReportData.VERSION,
        title,
        "NullPointerException",
        "The coupon is missing.",
        "Nobody checks the coupon.",
        "The order came without one.",
        List.of("Check for a coupon first."),
        0.84,
        List.of(file("src/Discounts.java"), file("src/Orders.java")),
        List.of(
            new BlamedCommit(
                SUSPECT_COMMIT,
                "Jonas Weber",
                Instant.parse("2026-11-03T14:18:59Z"),
                "Let coupons add up\n\nAs shops asked for.",
                0.9,
                "It changed line 31.",
                List.of(new Reason("blame", 0.9, "It changed line 31.")),
                List.of("src/Discounts.java"),
                null)),
        List.of("One frame fits two files."),
        null,
        null,
        List.of(
            new TraceStep("read the log", 3, 0, 0, 0, List.of("Chose the only failure."), null)),
        "template",
        null,
        null);
  }

  private static CodeFile file(String path) {
    return new CodeFile(
        path,
        0.8,
        2000,
        "It is the innermost call.",
        List.of(new Reason("stack", 0.5, "It is the innermost call.")),
        List.of(new CodeSnippet(30, 32, 31, 31, "one {\n  <b>two</b>\n}")),
        "https://git.example/" + path);
  }
}
