package io.logdawg.diagnosis.ui.list;

import com.vaadin.flow.router.QueryParameters;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.reports.ReportStatus;
import io.logdawg.reports.listing.ReportFilter;
import io.logdawg.reports.triage.TriageState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filter as the address of the list says it: {@code ?status=failed&triage=open&q=…}. What an
 * address says that means nothing is left out.
 */
final class FilterAddress {

  private static final int LONGEST_TEXT = 200;
  private static final Set<String> TRIGGERS = Set.of("page", "api", "push");

  private FilterAddress() {}

  static ListFilter read(QueryParameters query) {
    return new ListFilter(
        new ReportFilter(
            query.getSingleParameter("status").flatMap(ReportStatus::of).orElse(null),
            query.getSingleParameter("triage").flatMap(TriageState::of).orElse(null),
            query.getSingleParameter("regressed").isPresent(),
            query.getSingleParameter("repository").flatMap(FilterAddress::repository).orElse(null),
            query.getSingleParameter("trigger").filter(TRIGGERS::contains).orElse(null),
            query.getSingleParameter("type").flatMap(FilterAddress::text).orElse(null),
            query.getSingleParameter("confidence").flatMap(FilterAddress::share).orElse(null),
            null,
            query.getSingleParameter("q").flatMap(FilterAddress::text).orElse(null)),
        query.getSingleParameter("since").flatMap(Period::of).orElse(null));
  }

  static QueryParameters write(ListFilter filter) {
    Map<String, String> query = new LinkedHashMap<>();
    ReportFilter reports = filter.reports();
    put(query, "status", reports.status() == null ? null : reports.status().id());
    put(query, "triage", reports.triage() == null ? null : reports.triage().id());
    put(query, "regressed", reports.regressed() ? "true" : null);
    put(query, "repository", reports.repository());
    put(query, "trigger", reports.trigger());
    put(query, "type", reports.errorType());
    put(query, "confidence", reports.confidence());
    put(query, "since", filter.period() == null ? null : filter.period().id());
    put(query, "q", reports.text());
    return QueryParameters.simple(query);
  }

  private static void put(Map<String, String> query, String name, @Nullable Object value) {
    if (value != null) {
      query.put(name, value.toString());
    }
  }

  private static Optional<RepositoryId> repository(String id) {
    try {
      return Optional.of(new RepositoryId(UUID.fromString(id)));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<Double> share(String given) {
    try {
      return Optional.of(Double.parseDouble(given)).filter(share -> share > 0 && share <= 1);
    } catch (NumberFormatException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(String given) {
    var text = given.strip();
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
  }
}
