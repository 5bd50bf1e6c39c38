package io.logdawg.diagnosis.ui.list;

import com.vaadin.flow.router.QueryParameters;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.reports.ReportQuery;
import io.logdawg.reports.ReportStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which reports the list shows, as its address says: {@code ?status=failed&repository=…&q=…}. What
 * an address says that means nothing is left out.
 */
record ReportFilter(
    @Nullable ReportStatus status, @Nullable RepositoryId repository, @Nullable String text) {

  static final ReportFilter NONE = new ReportFilter(null, null, null);

  private static final int LONGEST_TEXT = 200;

  static ReportFilter of(QueryParameters query) {
    return new ReportFilter(
        query.getSingleParameter("status").flatMap(ReportStatus::of).orElse(null),
        query.getSingleParameter("repository").flatMap(ReportFilter::repository).orElse(null),
        query.getSingleParameter("q").flatMap(ReportFilter::text).orElse(null));
  }

  ReportFilter withStatus(@Nullable ReportStatus wanted) {
    return new ReportFilter(wanted, repository, text);
  }

  ReportFilter withRepository(@Nullable RepositoryId wanted) {
    return new ReportFilter(status, wanted, text);
  }

  ReportFilter withText(String wanted) {
    return new ReportFilter(status, repository, text(wanted).orElse(null));
  }

  QueryParameters toQuery() {
    Map<String, String> query = new LinkedHashMap<>();
    if (status != null) {
      query.put("status", status.id());
    }
    if (repository != null) {
      query.put("repository", repository.toString());
    }
    if (text != null) {
      query.put("q", text);
    }
    return QueryParameters.simple(query);
  }

  ReportQuery page(int limit, int offset) {
    return new ReportQuery(status, repository, text, limit, offset);
  }

  private static Optional<RepositoryId> repository(String id) {
    try {
      return Optional.of(new RepositoryId(UUID.fromString(id)));
    } catch (IllegalArgumentException malformed) {
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
