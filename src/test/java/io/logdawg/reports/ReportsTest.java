package io.logdawg.reports;

import io.logdawg.audit.Audit;
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
  ReportChanges.class,
  ReportIntake.class,
  ReportJson.class,
  ReportListing.class,
  ReportMoves.class,
  ReportPushes.class,
  ReportQueue.class,
  Reports.class,
  ReportsTest.Caller.class,
  OrganizationOfTest.class
})
@interface ReportsTest {

  /** Nobody in particular. */
  final class Caller implements io.logdawg.audit.Actor {
    @Override
    public String name() {
      return "Ann";
    }
  }
}
