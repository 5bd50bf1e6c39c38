package io.logdawg.reports;

import io.logdawg.codebases.RepositoryId;
import io.logdawg.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A report as Hibernate inserts it, and finds it to insert another like it. Its state is moved by
 * {@link ReportMoves} only, in single conditional statements, so this class has no setters.
 */
@Entity
@Table(name = "reports")
class ReportRow extends TenantOwned {

  @Id private UUID id;
  private UUID repoId;

  @Convert(converter = ReportStatusColumn.AsText.class)
  @JdbcType(ReportStatusColumn.class)
  @Column
  private ReportStatus status;

  @Column private String trigger;
  @Column private String title;
  @Column private @Nullable String errorType;
  @Column private @Nullable Double confidence;
  @Column private @Nullable String commitHash;
  @Column private @Nullable String fingerprint;
  @Column private int occurrences;
  private String logText;
  @Column private @Nullable String ref;
  private @Nullable Instant logTime;
  private @Nullable String logSource;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, Object> logMetadata;

  @Column private @Nullable String requestedBy;
  @Column private Instant createdAt;
  @Column private Instant lastSeenAt;
  @Column private @Nullable Instant startedAt;
  @Column private @Nullable Instant finishedAt;
  @Column private @Nullable Instant waitUntil;
  @Column private @Nullable String waitReason;
  @Column private @Nullable String step;
  @Column private @Nullable String error;

  /** For Hibernate. */
  protected ReportRow() {}

  ReportRow(NewReport report, Instant now) {
    this.id = report.id().value();
    this.repoId = report.repository().value();
    this.status = ReportStatus.PENDING;
    this.trigger = report.trigger();
    this.title = report.title();
    this.errorType = report.errorType();
    this.fingerprint = report.fingerprint();
    this.occurrences = 1;
    this.logText = report.logText();
    this.ref = report.ref();
    this.logTime = report.happenedAt();
    this.logSource = report.source();
    this.logMetadata = report.metadata();
    this.requestedBy = report.requestedBy();
    this.createdAt = now;
    this.lastSeenAt = now;
  }

  RepositoryId repository() {
    return new RepositoryId(repoId);
  }

  String title() {
    return title;
  }

  NewReport again(ReportId newId, String commit, String newTrigger) {
    return new NewReport(
        newId,
        repository(),
        newTrigger,
        title,
        errorType,
        fingerprint,
        logText,
        commit,
        logSource,
        logMetadata,
        null,
        logTime);
  }
}
