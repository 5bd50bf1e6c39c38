package io.logdawg.reports;

import io.logdawg.codebases.RepositoryId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A log that was taken in and waits for its diagnosis, or a push.
 *
 * @param fingerprint of the error; absent in a push
 * @param logText empty in a push
 * @param happenedAt when it failed, as far as that is known
 * @param title the log's headline, until the diagnosis finds a better one
 */
public record NewReport(
    ReportId id,
    RepositoryId repository,
    String trigger,
    String title,
    @Nullable String errorType,
    @Nullable String fingerprint,
    String logText,
    @Nullable String ref,
    @Nullable String source,
    Map<String, Object> metadata,
    @Nullable String requestedBy,
    @Nullable Instant happenedAt) {}
