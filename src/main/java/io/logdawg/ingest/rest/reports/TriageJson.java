package io.logdawg.ingest.rest.reports;

import io.logdawg.reports.triage.Triage;
import io.logdawg.reports.triage.Triage.Limit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What has been decided about a report.
 *
 * @param by who resolved or ignored it
 * @param at when that was
 */
@JsonNaming(SnakeCaseStrategy.class)
record TriageJson(
    @Schema(allowableValues = {"open", "resolved", "ignored"}) String state,
    @Nullable String by,
    @Nullable Instant at,
    @Schema(description = "Said to have resolved it") @Nullable String commit,
    @Schema(description = "Ignored until then") @Nullable Instant until,
    @Schema(description = "Ignored until it has been seen so often") @Nullable Integer untilSeen,
    @Schema(description = "When it came back after it had been resolved")
        @Nullable Instant regressedAt) {

  static TriageJson of(Triage triage) {
    Instant regressed = triage.regression() == null ? null : triage.regression().at();
    String state = triage.state().id();
    return switch (triage) {
      case Triage.Open _ -> new TriageJson(state, null, null, null, null, null, regressed);
      case Triage.Resolved done ->
          new TriageJson(state, done.by(), done.at(), done.commit(), null, null, null);
      case Triage.Ignored ignored ->
          switch (ignored.limit()) {
            case Limit.Until until ->
                new TriageJson(
                    state, ignored.by(), ignored.at(), null, until.time(), null, regressed);
            case Limit.Seen seen ->
                new TriageJson(
                    state, ignored.by(), ignored.at(), null, null, seen.occurrences(), regressed);
          };
    };
  }
}
