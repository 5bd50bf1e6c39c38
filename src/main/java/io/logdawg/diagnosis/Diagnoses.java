package io.logdawg.diagnosis;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.base.Ids;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.RepositoryDoor;
import io.logdawg.diagnosis.queue.DiagnosisQueue;
import io.logdawg.logs.LogReader;
import io.logdawg.logs.ParsedLog;
import io.logdawg.reports.NewReport;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.ReportIntake;
import io.logdawg.reports.ReportIntake.TakenIn;
import io.logdawg.reports.ReportMoves;
import io.logdawg.reports.Reports;
import io.logdawg.security.CurrentCaller;
import io.logdawg.security.ForMembers;
import io.logdawg.security.ForViewers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes logs in and answers for their diagnoses; the page and REST both come here. */
@Service
public class Diagnoses {

  private final LogReader reader;
  private final RepositoryDoor repositories;
  private final ReportIntake intake;
  private final ReportMoves moves;
  private final Reports reports;
  private final DiagnosisQueue queue;
  private final CurrentCaller current;
  private final Audit audit;
  private final TransactionTemplate transaction;

  Diagnoses(
      LogReader reader,
      RepositoryDoor repositories,
      ReportIntake intake,
      ReportMoves moves,
      Reports reports,
      DiagnosisQueue queue,
      CurrentCaller current,
      Audit audit,
      TransactionTemplate transaction) {
    this.reader = reader;
    this.repositories = repositories;
    this.intake = intake;
    this.moves = moves;
    this.reports = reports;
    this.queue = queue;
    this.current = current;
    this.audit = audit;
    this.transaction = transaction;
  }

  /**
   * What the log seems to say; asks no provider and keeps nothing.
   *
   * @throws FailureException Invalid, TooLarge or UnreadableLog
   */
  @ForMembers
  public Understanding understand(String logText) {
    return new Understanding(reader.read(SubmittedLog.checked(logText)));
  }

  /**
   * Keeps the log and queues its diagnosis. Once this has returned the log is not lost, whatever
   * happens to this process.
   *
   * @throws FailureException Invalid, TooLarge or UnreadableLog about the log; NotFound or Invalid
   *     about the repository
   */
  @ForMembers
  public Receipt submit(Submission submission) {
    String text = SubmittedLog.checked(submission.content());
    ParsedLog log = reader.read(text);
    ConnectedRepository repository = repositories.find(submission.repository());
    NewReport report = newReport(submission, text, log, repository);
    TakenIn taken = intake.takeIn(report, report.ref() == null && repository.countsRepeats());
    if (!taken.repeat()) {
      queue.admit();
    }
    return receipt(taken);
  }

  /**
   * The report that answers this id, which may be that of a repeat.
   *
   * @throws FailureException NotFound
   */
  @ForViewers
  public Report find(DiagnosisId id) {
    ReportId report =
        intake
            .reportOf(id.value())
            .orElseThrow(() -> new FailureException(new Failure.NotFound("diagnosis")));
    return reports.get(report);
  }

  /**
   * Diagnoses a report's log anew, as a report of its own.
   *
   * @param ref to read instead of the one that the first was asked for at
   * @throws FailureException NotFound; Conflict where it is the report of a push
   */
  @ForMembers
  public Receipt again(ReportId id, @Nullable String ref) {
    Report report = reports.get(id);
    if (report.push() != null) {
      throw new FailureException(
          new Failure.Conflict("This is the report of a push, which has no log to diagnose."));
    }
    Submission submission =
        new Submission(
            report.logText(),
            report.source(),
            null,
            report.metadata(),
            report.summary().repositoryId().toString(),
            ref == null || ref.isBlank() ? report.ref() : ref,
            "page");
    ParsedLog log = reader.read(report.logText());
    ConnectedRepository repository = repositories.find(submission.repository());
    TakenIn taken =
        transaction.execute(_ -> {
          TakenIn begun = intake.begin(newReport(submission, report.logText(), log, repository));
          audit.record(
              AuditAction.DIAGNOSIS_ASKED_ANEW,
              id.toString(),
              Map.of("title", report.summary().title(), "report", begun.report().toString()));
          return begun;
        });
    queue.admit();
    return receipt(taken);
  }

  /**
   * Stops a diagnosis that is not finished.
   *
   * @throws FailureException NotFound; Conflict if it is finished
   */
  @ForMembers
  public void cancel(ReportId id) {
    transaction.executeWithoutResult(_ -> {
      String title = reports.summary(id).title();
      if (!moves.cancel(id, new Failure.Cancelled(current.name()))) {
        throw new FailureException(new Failure.Conflict("This diagnosis is finished already."));
      }
      audit.record(AuditAction.DIAGNOSIS_CANCELLED, id.toString(), Map.of("title", title));
    });
    queue.admit();
  }

  private NewReport newReport(
      Submission submission, String text, ParsedLog log, ConnectedRepository repository) {
    return new NewReport(
        new ReportId(Ids.next()),
        repository.id(),
        submission.trigger(),
        SubmittedLog.title(log),
        log.rootCause().map(trace -> SubmittedLog.simpleName(trace.type())).orElse(null),
        log.fingerprint(),
        text,
        SubmittedLog.ref(submission.ref()),
        SubmittedLog.source(submission.source()),
        SubmittedLog.metadata(submission),
        current.name(),
        submission.timestamp() == null ? log.time() : submission.timestamp());
  }

  private static Receipt receipt(TakenIn taken) {
    return new Receipt(
        new DiagnosisId(taken.occurrence()), taken.report(), taken.status(), taken.repeat());
  }
}
