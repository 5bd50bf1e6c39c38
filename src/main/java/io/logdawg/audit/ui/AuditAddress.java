package io.logdawg.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import io.logdawg.audit.ActionGroup;
import io.logdawg.audit.AuditFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which entries the page shows, as its address says: {@code
 * ?about=members&who=Ada&from=2026-11-01}. What an address says that means nothing is left out.
 *
 * @param from the first day, in the viewer's zone, like the last one
 */
record AuditAddress(
    @Nullable ActionGroup about,
    @Nullable String who,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  static final AuditAddress ALL = new AuditAddress(null, null, null, null);

  private static final int LONGEST_NAME = 320;

  static AuditAddress of(QueryParameters query) {
    return new AuditAddress(
        query.getSingleParameter("about").flatMap(ActionGroup::of).orElse(null),
        query
            .getSingleParameter("who")
            .filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME)
            .orElse(null),
        query.getSingleParameter("from").flatMap(AuditAddress::day).orElse(null),
        query.getSingleParameter("to").flatMap(AuditAddress::day).orElse(null));
  }

  AuditFilter toFilter(ZoneId zone) {
    return new AuditFilter(
        about, who, begin(from, zone), begin(to == null ? null : to.plusDays(1), zone));
  }

  QueryParameters toQuery() {
    Map<String, String> query = new LinkedHashMap<>();
    if (about != null) {
      query.put("about", about.code());
    }
    if (who != null) {
      query.put("who", who);
    }
    if (from != null) {
      query.put("from", from.toString());
    }
    if (to != null) {
      query.put("to", to.toString());
    }
    return QueryParameters.simple(query);
  }

  private static @Nullable Instant begin(@Nullable LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  /** Of years that a calendar shows, and the database has. */
  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getYear() >= 2000 && day.getYear() < 3000);
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }
}
