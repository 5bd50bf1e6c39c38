package io.logdawg.reports.notes;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.base.Ids;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.Reports;
import io.logdawg.reports.Storable;
import io.logdawg.security.Caller;
import io.logdawg.security.CurrentCaller;
import io.logdawg.security.ForMembers;
import io.logdawg.security.ForViewers;
import io.logdawg.security.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes on reports: everybody reads them, members write, each changes their own. */
@Service
@Transactional
public class ReportNotes {

  /** In characters. */
  public static final int LONGEST = 4_000;

  /** Beyond it is no talk between people any more. */
  private static final int MOST = 500;

  private final NoteRows rows;
  private final Reports reports;
  private final CurrentCaller current;
  private final Audit audit;
  private final Clock clock;

  ReportNotes(NoteRows rows, Reports reports, CurrentCaller current, Audit audit, Clock clock) {
    this.rows = rows;
    this.reports = reports;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Oldest first.
   *
   * @throws FailureException NotFound
   */
  @ForViewers
  @Transactional(readOnly = true)
  public List<Note> of(ReportId report) {
    return rows.of(report);
  }

  /**
   * @throws FailureException NotFound of the report; Invalid where the text is empty or too long;
   *     Conflict where the report has 500 notes
   */
  @ForMembers
  public Note add(ReportId report, String text) {
    String title = reports.summary(report).title();
    if (rows.of(report).size() >= MOST) {
      throw new FailureException(new Failure.Conflict("This report has 500 notes: delete some."));
    }
    Note note =
        new Note(
            new NoteId(Ids.next()),
            current.memberId(),
            current.name(),
            checked(text),
            clock.instant(),
            null);
    rows.insert(report, note);
    audit.record(AuditAction.NOTE_ADDED, report.toString(), Map.of("title", title));
    return note;
  }

  /**
   * @throws FailureException NotFound; Forbidden where it is somebody else's; Invalid as in {@link
   *     #add}
   */
  @ForMembers
  public void change(NoteId id, String text) {
    var found = rows.find(id);
    if (!found.note().isBy(current.memberId())) {
      throw new FailureException(new Failure.Forbidden("change the notes of others"));
    }
    rows.change(id, checked(text), clock.instant());
    audit.record(
        AuditAction.NOTE_CHANGED, found.report().toString(), Map.of("title", title(found)));
  }

  /**
   * @throws FailureException NotFound; Forbidden where it is somebody else's and the caller no
   *     administrator
   */
  @ForMembers
  public void delete(NoteId id) {
    var found = rows.find(id);
    boolean administrator = current.find().map(Caller::role).filter(Role.ADMIN::equals).isPresent();
    if (!administrator && !found.note().isBy(current.memberId())) {
      throw new FailureException(new Failure.Forbidden("delete the notes of others"));
    }
    rows.delete(id);
    audit.record(
        AuditAction.NOTE_DELETED,
        found.report().toString(),
        Map.of("title", title(found), "author", found.note().authorName()));
  }

  private String title(NoteRows.Found found) {
    return reports.summary(found.report()).title();
  }

  private static String checked(String text) {
    String storable = Storable.text(text.strip());
    if (storable.isEmpty()) {
      throw new FailureException(new Failure.Invalid("note", "is empty: write something"));
    }
    if (storable.length() > LONGEST) {
      throw new FailureException(new Failure.Invalid("note", "must be at most 4,000 characters"));
    }
    return storable;
  }
}
