package io.logdawg.reports;

import io.logdawg.audit.Audit;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.security.ForMembers;
import io.logdawg.security.ForViewers;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The organization's reports. */
@Service
@Transactional(readOnly = true)
public class Reports {

  private final EntityManager entities;
  private final ReportListing listing;
  private final ReportJson json;
  private final ReportPushes pushes;
  private final Audit audit;

  Reports(
      EntityManager entities,
      ReportListing listing,
      ReportJson json,
      ReportPushes pushes,
      Audit audit) {
    this.entities = entities;
    this.listing = listing;
    this.json = json;
    this.pushes = pushes;
    this.audit = audit;
  }

  @ForViewers
  public List<ReportSummary> list(ReportQuery query) {
    return listing.list(query);
  }

  @ForViewers
  public long count(ReportQuery query) {
    return listing.count(query);
  }

  /**
   * Read as of one instant: a report that completes between two statements must not be told as
   * complete without its data.
   *
   * @throws FailureException NotFound
   */
  @ForViewers
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Report get(ReportId id) {
    return row(id)
        .toReport(summary(id), json, pushes.push(id).orElse(null), pushes.possibleFixes(id));
  }

  /**
   * @throws FailureException NotFound
   */
  @ForViewers
  public ReportSummary summary(ReportId id) {
    return listing.find(id).orElseThrow(Reports::unknown);
  }

  @ForViewers
  public ReportStats stats() {
    return listing.stats();
  }

  /** A running diagnosis of it stops by itself. */
  @ForMembers
  @Transactional
  public void delete(ReportId id) {
    entities.remove(row(id));
    audit.record("report.deleted", id.toString(), Map.of());
  }

  private ReportRow row(ReportId id) {
    ReportRow row = entities.find(ReportRow.class, id.value());
    if (row == null) {
      throw unknown();
    }
    return row;
  }

  private static FailureException unknown() {
    return new FailureException(new Failure.NotFound("report"));
  }
}
