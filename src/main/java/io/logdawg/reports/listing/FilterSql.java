package io.logdawg.reports.listing;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A filter as conditions on {@code reports}, which the query calls {@code f}. */
final class FilterSql {

  private final List<String> conditions = new ArrayList<>(List.of("f.org_id = :org"));
  private final Map<String, Object> values = new HashMap<>();

  FilterSql(ReportFilter filter, Object organization) {
    values.put("org", organization);
    // Written out: the partial indexes know a status by its constant only.
    if (filter.status() != null) {
      conditions.add("f.status = '%s'".formatted(filter.status().id()));
    }
    if (filter.regressed()) {
      conditions.add("f.regressed_at is not null");
    }
    add("f.triage = :triage", "triage", filter.triage() == null ? null : filter.triage().id());
    add(
        "f.repo_id = :repository",
        "repository",
        filter.repository() == null ? null : filter.repository().value());
    add("f.trigger = :trigger", "trigger", filter.trigger());
    add("f.error_type = :type", "type", filter.errorType());
    add("f.confidence >= :confidence", "confidence", filter.confidence());
    add(
        "f.created_at >= :since",
        "since",
        filter.since() == null ? null : Timestamp.from(filter.since()));
    if (filter.text() != null) {
      add(
          """
          (f.search_text like :text escape '!' or f.repo_id in (
            select id from repositories
            where org_id = :org and lower(owner || '/' || name) like :text escape '!'))
          """,
          "text",
          "%" + escaped(filter.text().toLowerCase(Locale.ROOT)) + "%");
    }
  }

  FilterSql after(@Nullable ReportCursor cursor) {
    if (cursor != null) {
      add("(f.created_at, f.id) < (:at, :id)", "at", Timestamp.from(cursor.createdAt()));
      values.put("id", cursor.id());
    }
    return this;
  }

  String where() {
    return " where " + String.join(" and ", conditions);
  }

  StatementSpec bind(StatementSpec statement) {
    return statement.params(values);
  }

  private void add(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
