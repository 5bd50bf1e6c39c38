package io.logdawg.reports;

import io.logdawg.audit.Audit;
import io.logdawg.reports.export.ReportCsv;
import io.logdawg.reports.listing.ReportListing;
import io.logdawg.reports.triage.Comebacks;
import io.logdawg.reports.triage.ReportTriage;
import io.logdawg.reports.verdicts.SolvedCases;
import io.logdawg.reports.verdicts.Verdicts;
import io.logdawg.reports.views.SavedViews;
import io.logdawg.security.CurrentCaller;
import io.logdawg.testing.DatabaseTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** A test of this room on a real database; all of them share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@Import({
  Audit.class,
  Comebacks.class,
  ReportChanges.class,
  ReportIntake.class,
  ReportCsv.class,
  ReportDetails.class,
  ReportJson.class,
  ReportListing.class,
  ReportMoves.class,
  ReportQueue.class,
  ReportRemoval.class,
  ReportTriage.class,
  Reports.class,
  SavedViews.class,
  SolvedCases.class,
  Verdicts.class,
  CurrentCaller.class,
  OrganizationOfTest.class
})
@interface ReportsTest {}
