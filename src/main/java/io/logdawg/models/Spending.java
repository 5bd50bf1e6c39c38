package io.logdawg.models;

import io.logdawg.narrative.chat.asking.BudgetSpentException;
import io.logdawg.tenancy.TenantId;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What months have cost, in UTC; within the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Spending {

  private final JdbcClient jdbc;

  Spending(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Sum of(TenantId organization, Instant now) {
    return jdbc.sql(
            "select tokens, cost from model_spending where org_id = :org and month = :month")
        .param("org", organization.value())
        .param("month", month(now))
        .query((row, _) -> new Sum(row.getLong("tokens"), row.getBigDecimal("cost")))
        .optional()
        .orElse(new Sum(0, BigDecimal.ZERO));
  }

  /**
   * Adds to the month, and holds its row until the transaction ends: of two calls at once, the
   * second sees what the first took.
   *
   * @throws BudgetSpentException where it would be more than the rules allow; the transaction is to
   *     be rolled back
   */
  void take(TenantId organization, Instant now, long tokens, double cost, ModelRules rules) {
    add(organization, now, tokens, cost);
    Sum sum = of(organization, now);
    if (sum.tokens() > rules.monthlyTokens()
        || (rules.monthlyCost() != null && sum.cost().doubleValue() > rules.monthlyCost())) {
      throw new BudgetSpentException(
          "This month's budget for the language model is spent; an administrator can raise it in"
              + " the settings.");
    }
  }

  /** What was taken too much, or too little. */
  void add(TenantId organization, Instant now, long tokens, double cost) {
    jdbc.sql(
            """
            insert into model_spending (org_id, month, tokens, cost)
            values (:org, :month, :tokens, :cost)
            on conflict (org_id, month) do update
            set tokens = model_spending.tokens + excluded.tokens,
              cost = model_spending.cost + excluded.cost
            """)
        .param("org", organization.value())
        .param("month", month(now))
        .param("tokens", tokens)
        .param("cost", BigDecimal.valueOf(cost))
        .update();
  }

  private static Date month(Instant now) {
    return Date.valueOf(LocalDate.ofInstant(now, ZoneOffset.UTC).withDayOfMonth(1));
  }

  /**
   * @param cost in the currency of the installation's prices
   */
  public record Sum(long tokens, BigDecimal cost) {}
}
