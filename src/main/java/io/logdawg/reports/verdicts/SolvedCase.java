package io.logdawg.reports.verdicts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A report with a verdict that names a file: a bug whose answer is known.
 *
 * @param repo {@code owner/name}
 * @param commit at which the report read the code
 * @param log as it came in
 * @param changedFiles the files that had to change
 * @param framesHit whether a frame of the log names one of them
 * @param kind {@code assertion} where a check of a test failed, else {@code crash}
 * @param commits that brought the bug; left out where nobody named one
 */
@JsonNaming(SnakeCaseStrategy.class)
public record SolvedCase(
    UUID id,
    String repo,
    String commit,
    String log,
    List<String> changedFiles,
    boolean framesHit,
    String kind,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> commits) {}
