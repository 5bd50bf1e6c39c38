package io.logdawg.reports;

import io.logdawg.codebases.RepositoryId;
import org.jspecify.annotations.Nullable;

/** What a worker needs of a report that it has taken. */
public record ReportWork(RepositoryId repository, String logText, @Nullable String ref) {}
