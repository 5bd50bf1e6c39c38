package io.logdawg.reports;

import io.logdawg.codebases.RepositoryId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A log that was taken in and waits for its diagnosis.
 *
 * @param title the log's headline, until the diagnosis finds a better one
 */
public record NewReport(
    ReportId id,
    RepositoryId repository,
    String trigger,
    String title,
    @Nullable String errorType,
    String fingerprint,
    String logText,
    @Nullable String ref,
    @Nullable String source,
    Map<String, Object> metadata,
    @Nullable String requestedBy) {}
