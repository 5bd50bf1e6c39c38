package io.logdawg.models;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.models.RecordedCall.Outcome;
import io.logdawg.models.RecordedCall.Words;
import io.logdawg.narrative.chat.asking.Reply;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.Reports;
import io.logdawg.security.ForAdmins;
import io.logdawg.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Shows administrators what was sent to a language model for a report, and what came back. */
@Service
@Transactional(readOnly = true)
public class RecordedCalls {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Reports reports;

  RecordedCalls(JdbcClient jdbc, JsonMapper json, Reports reports) {
    this.jdbc = jdbc;
    this.json = json;
    this.reports = reports;
  }

  /**
   * In the order in which they were made.
   *
   * @throws FailureException NotFound
   */
  @ForAdmins
  public List<RecordedCall> of(ReportId report) {
    return jdbc.sql(
            """
            select id, model, outcome, input_tokens, output_tokens, cost, asked_at, milliseconds
            from model_calls where org_id = :org and report_id = :report order by asked_at, id
            """)
        .param("org", Tenants.current().value())
        .param("report", reports.summary(report).id().value())
        .query((row, _) -> call(row))
        .list();
  }

  /**
   * @param call one of {@link #of}
   * @throws FailureException NotFound
   */
  @ForAdmins
  public Words words(UUID call) {
    return jdbc.sql(
            """
            select sent, coalesce(received, '') as received from model_calls
            where org_id = :org and id = :id
            """)
        .param("org", Tenants.current().value())
        .param("id", call)
        .query((row, _) -> new Words(row.getString("sent"), received(row.getString("received"))))
        .optional()
        .orElseThrow(() -> new FailureException(new Failure.NotFound("call")));
  }

  /** What was said, and each call of a tool on a line of its own. */
  private String received(String kept) {
    if (kept.isEmpty()) {
      return "";
    }
    Reply reply = json.readValue(kept, Reply.class);
    return Stream.concat(
            Stream.of(reply.text()),
            reply.calls().stream().map(call -> call.name() + " " + call.arguments()))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static RecordedCall call(ResultSet row) throws SQLException {
    Long took = row.getObject("milliseconds", Long.class);
    return new RecordedCall(
        row.getObject("id", UUID.class),
        row.getString("model"),
        Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
        row.getLong("input_tokens"),
        row.getLong("output_tokens"),
        Objects.requireNonNull(row.getBigDecimal("cost")),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        took == null ? null : Duration.ofMillis(took));
  }
}
