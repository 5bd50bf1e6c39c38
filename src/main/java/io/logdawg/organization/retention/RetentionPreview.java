package io.logdawg.organization.retention;

import io.logdawg.security.ForAdmins;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What rules would delete of the caller's organization if they held today. */
@Service
@Transactional(readOnly = true)
public class RetentionPreview {

  private final RetentionRows rows;
  private final Clock clock;

  RetentionPreview(RetentionRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** How many finished reports were not seen for so many days. */
  @ForAdmins
  public long notSeenFor(int days) {
    return rows.countNotSeenSince(clock.instant().minus(Duration.ofDays(days)));
  }

  /** How many finished reports there are beyond so many. */
  @ForAdmins
  public long beyond(int most) {
    return Math.max(0, rows.countFinished() - most);
  }
}
