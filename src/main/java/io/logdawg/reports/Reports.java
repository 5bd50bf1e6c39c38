package io.logdawg.reports;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.reports.listing.ReportCount;
import io.logdawg.reports.listing.ReportCursor;
import io.logdawg.reports.listing.ReportFilter;
import io.logdawg.reports.listing.ReportListing;
import io.logdawg.security.CurrentCaller;
import io.logdawg.security.ForMembers;
import io.logdawg.security.ForViewers;
import io.logdawg.tenancy.Tenants;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organization's reports. */
@Service
@Transactional(readOnly = true)
public class Reports {

  /** Reports that one page or one call may have. */
  public static final int MOST = 200;

  private final ReportListing listing;
  private final ReportDetails details;
  private final ReportRemoval removal;
  private final CurrentCaller caller;
  private final JdbcClient jdbc;

  Reports(
      ReportListing listing,
      ReportDetails details,
      ReportRemoval removal,
      CurrentCaller caller,
      JdbcClient jdbc) {
    this.listing = listing;
    this.details = details;
    this.removal = removal;
    this.caller = caller;
    this.jdbc = jdbc;
  }

  /**
   * Some of the list, the newest first.
   *
   * @param limit from 1 to {@value #MOST}
   * @throws FailureException Invalid
   */
  @ForViewers
  public List<ReportSummary> list(ReportFilter filter, int limit, int offset) {
    if (limit < 1 || limit > MOST) {
      throw new FailureException(new Failure.Invalid("limit", "must be from 1 to " + MOST));
    }
    if (offset < 0) {
      throw new FailureException(new Failure.Invalid("offset", "must not be negative"));
    }
    return listing.page(filter, null, offset, limit);
  }

  /** All of the list, however many. */
  @ForViewers
  public long total(ReportFilter filter) {
    return listing.exactCount(filter);
  }

  /** The page after a place in the list; {@code skip} leaves some rows out after that place. */
  @ForViewers
  public List<ReportSummary> page(
      ReportFilter filter, @Nullable ReportCursor after, int skip, int limit) {
    return listing.page(filter, after, skip, Math.clamp(limit, 1, MOST));
  }

  /** How many the list has, as far as that is worth counting. */
  @ForViewers
  public ReportCount count(ReportFilter filter) {
    return listing.count(filter);
  }

  /** These reports as they are now, in no order; those that are gone are left out. */
  @ForViewers
  public List<ReportSummary> summaries(Collection<ReportId> ids) {
    return listing.of(ids);
  }

  /**
   * Read as of one instant, in one statement: a report that completes meanwhile must not be told as
   * complete without its data.
   *
   * @throws FailureException NotFound
   */
  @ForViewers
  public Report get(ReportId id) {
    return details.of(id).orElseThrow(Reports::unknown);
  }

  /**
   * @throws FailureException NotFound
   */
  @ForViewers
  public ReportSummary summary(ReportId id) {
    return listing.of(List.of(id)).stream().findFirst().orElseThrow(Reports::unknown);
  }

  /** The member who is signed in has opened it; a key opens nothing. */
  @ForViewers
  @Transactional
  public void read(ReportId id) {
    UUID member = caller.memberId();
    if (member != null) {
      jdbc.sql(
              """
              insert into report_reads (org_id, user_id, report_id, read_at)
              select org_id, :member, id, now() from reports where org_id = :org and id = :id
              on conflict (org_id, user_id, report_id) do update set read_at = now()
              """)
          .param("member", member)
          .param("org", Tenants.current().value())
          .param("id", id.value())
          .update();
    }
  }

  @ForViewers
  public ReportStats stats() {
    return listing.stats();
  }

  /**
   * A running diagnosis of it stops by itself.
   *
   * @throws FailureException NotFound
   */
  @ForMembers
  @Transactional
  public void delete(ReportId id) {
    if (removal.remove(List.of(id)) == 0) {
      throw unknown();
    }
  }

  /**
   * Those that are gone already are passed over.
   *
   * @return how many were there
   */
  @ForMembers
  @Transactional
  public int deleteAll(Collection<ReportId> ids) {
    return removal.remove(ids);
  }

  private static FailureException unknown() {
    return new FailureException(new Failure.NotFound("report"));
  }
}
