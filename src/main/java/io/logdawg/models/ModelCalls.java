package io.logdawg.models;

import io.logdawg.base.Ids;
import io.logdawg.narrative.chat.ChatSettings;
import io.logdawg.narrative.chat.asking.BudgetSpentException;
import io.logdawg.narrative.chat.asking.CallLog;
import io.logdawg.narrative.chat.asking.ModelFailure;
import io.logdawg.narrative.chat.asking.Question;
import io.logdawg.narrative.chat.asking.Reply;
import io.logdawg.reports.Storable;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The calls in the database, and their account. */
@Component
@Transactional
class ModelCalls implements CallLog {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ModelRuleStore rules;
  private final Spending spending;
  private final ObjectProvider<ChatSettings> settings;
  private final Clock clock;

  ModelCalls(
      JdbcClient jdbc,
      JsonMapper json,
      ModelRuleStore rules,
      Spending spending,
      ObjectProvider<ChatSettings> settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.rules = rules;
    this.spending = spending;
    this.settings = settings;
    this.clock = clock;
  }

  private record Taken(long tokens, double cost, Instant at) {}

  @Override
  public Optional<Reply> answerTo(Question question) {
    return jdbc.sql(
            """
            select received from model_calls
            where org_id = :org and report_id = :report and digest = :digest
              and outcome = 'answered'
            order by asked_at limit 1
            """)
        .param("org", organization().value())
        .param("report", question.report())
        .param("digest", question.digest())
        .query((row, _) -> json.readValue(row.getString("received"), Reply.class))
        .optional();
  }

  /** The month's row is locked by what is taken from it, hence the report's sum is right too. */
  @Override
  public UUID asked(Question question) {
    Instant now = clock.instant();
    long tokens = question.inputTokens() + question.outputTokens();
    double cost = settings.getObject().cost(question.inputTokens(), question.outputTokens());
    spending.take(organization(), now, tokens, cost, rules.get());
    if (tokensOf(question.report()) + tokens > settings.getObject().reportTokens()) {
      throw new BudgetSpentException("The report's budget for the language model is spent.");
    }
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into model_calls (id, org_id, report_id, model, digest, sent, outcome,
              input_tokens, output_tokens, cost, asked_at)
            values (:id, :org, :report, :model, :digest, :sent, 'asked', :input, :output, :cost, :now)
            """)
        .param("id", id)
        .param("org", organization().value())
        .param("report", question.report())
        .param("model", question.model())
        .param("digest", question.digest())
        .param("sent", Storable.text(question.sent()))
        .param("input", question.inputTokens())
        .param("output", question.outputTokens())
        .param("cost", BigDecimal.valueOf(cost))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    return id;
  }

  private long tokensOf(UUID report) {
    return jdbc.sql(
            """
            select coalesce(sum(input_tokens + output_tokens), 0) from model_calls
            where org_id = :org and report_id = :report
            """)
        .param("org", organization().value())
        .param("report", report)
        .query(Long.class)
        .single();
  }

  @Override
  public void answered(UUID call, Reply reply, Duration took) {
    end(
        call,
        "answered",
        json.writeValueAsString(reply),
        reply.inputTokens(),
        reply.outputTokens(),
        took);
  }

  /** A reply that was cut off was paid for, and nobody says how much: the estimate stays. */
  @Override
  public void failed(UUID call, ModelFailure.Kind why, Duration took) {
    if (why == ModelFailure.Kind.CUT) {
      jdbc.sql(
              """
              update model_calls set outcome = 'cut', milliseconds = :took
              where org_id = :org and id = :id and outcome = 'asked'
              """)
          .param("took", took.toMillis())
          .param("org", organization().value())
          .param("id", call)
          .update();
      return;
    }
    end(call, why.name().toLowerCase(Locale.ROOT), "", 0, 0, took);
  }

  /** The report may have been deleted meanwhile, and the call with it: then the estimate stays. */
  private void end(
      UUID call, String outcome, String received, long input, long output, Duration took) {
    Optional<Taken> taken = taken(call);
    if (taken.isEmpty()) {
      return;
    }
    double cost = settings.getObject().cost(input, output);
    jdbc.sql(
            """
            update model_calls set outcome = :outcome, received = :received, input_tokens = :input,
              output_tokens = :output, cost = :cost, milliseconds = :took
            where org_id = :org and id = :id
            """)
        .param("outcome", outcome)
        .param("received", Storable.text(received))
        .param("input", input)
        .param("output", output)
        .param("cost", BigDecimal.valueOf(cost))
        .param("took", took.toMillis())
        .param("org", organization().value())
        .param("id", call)
        .update();
    spending.add(
        organization(),
        taken.get().at(),
        input + output - taken.get().tokens(),
        cost - taken.get().cost());
  }

  private Optional<Taken> taken(UUID call) {
    return jdbc.sql(
            """
            select input_tokens + output_tokens as tokens, cost, asked_at from model_calls
            where org_id = :org and id = :id and outcome = 'asked' for update
            """)
        .param("org", organization().value())
        .param("id", call)
        .query((row, _) ->
            new Taken(
                row.getLong("tokens"),
                row.getBigDecimal("cost").doubleValue(),
                row.getObject("asked_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  @Override
  @Transactional(readOnly = true)
  public int putOff(UUID report) {
    return jdbc.sql(
            """
            select count(*) from model_calls
            where org_id = :org and report_id = :report and outcome = 'limited'
            """)
        .param("org", organization().value())
        .param("report", report)
        .query(Integer.class)
        .single();
  }

  private static TenantId organization() {
    return Tenants.current();
  }
}
