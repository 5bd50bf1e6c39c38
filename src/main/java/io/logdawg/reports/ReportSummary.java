package io.logdawg.reports;

import io.logdawg.codebases.RepositoryId;
import io.logdawg.reports.triage.Triage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report in a list.
 *
 * @param title the report's, or the log's headline until there is one
 * @param confidence from 0 to 1; absent until complete
 * @param trigger what asked for it: {@code page}, {@code api} or {@code push}
 * @param waitReason why a pending one waits, in a sentence, if for more than its turn
 * @param error why a failed one failed, in a sentence
 * @param step what a running one is doing
 * @param unread whether it has ended or come back within two weeks, and the member who asks has not
 *     opened it since
 */
public record ReportSummary(
    ReportId id,
    RepositoryId repositoryId,
    String repository,
    ReportStatus status,
    String title,
    @Nullable String errorType,
    @Nullable Double confidence,
    @Nullable String commit,
    String trigger,
    int occurrences,
    Instant createdAt,
    Instant lastSeenAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String waitReason,
    @Nullable Instant waitUntil,
    @Nullable String error,
    @Nullable String step,
    Triage triage,
    boolean unread) {}
