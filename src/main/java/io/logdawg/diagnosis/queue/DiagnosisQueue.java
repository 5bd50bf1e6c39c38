package io.logdawg.diagnosis.queue;

import io.logdawg.database.Channel;
import io.logdawg.database.Listener;
import io.logdawg.reports.ReportQueue;
import io.logdawg.reports.ReportQueue.Due;
import io.logdawg.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.jobrunr.storage.BackgroundJobServerStatus;
import org.jobrunr.storage.JobNotFoundException;
import org.jobrunr.storage.StorageProvider;
import org.springframework.stereotype.Component;

/**
 * Puts the bound organization's due reports into JobRunr. JobRunr commits on its own connection, so
 * a report's row is always committed first; a process that dies in between leaves a row that the
 * {@link Sweep} finds.
 */
@Component
public class DiagnosisQueue {

  /** A worker that has not taken its report after so long is dead. */
  private static final Duration TO_TAKE_A_REPORT = Duration.ofSeconds(20);

  private final ReportQueue reports;
  private final JobRequestScheduler jobs;
  private final StorageProvider storage;
  private final Listener nodes;
  private final WorkerSettings settings;
  private final Clock clock;

  DiagnosisQueue(
      ReportQueue reports,
      JobRequestScheduler jobs,
      StorageProvider storage,
      Listener nodes,
      WorkerSettings settings,
      Clock clock) {
    this.reports = reports;
    this.jobs = jobs;
    this.storage = storage;
    this.nodes = nodes;
    this.settings = settings;
    this.clock = clock;
  }

  /** Lets as many of the organization's waiting reports into the queue as have a place there. */
  public void admit() {
    List<Due> due = reports.admit(Math.max(settings.count(), workers()));
    due.forEach(report -> enqueue(job(report), report.attempt() + 1));
    wakeWorkers(due);
  }

  /** Enqueues again what should be at work but is not. */
  void recover() {
    List<Due> stragglers = reports.stragglers();
    for (Due straggler : stragglers) {
      DiagnosisJob job = job(straggler);
      int next = straggler.attempt() + 1;
      // Of an attempt whose process died, JobRunr would keep the job as failed for ever.
      storage.deletePermanently(job.id(straggler.attempt()));
      if (!isUnderWay(job.id(next))) {
        storage.deletePermanently(job.id(next));
        enqueue(job, next);
      }
    }
    wakeWorkers(stragglers);
  }

  /** Of all nodes. */
  private int workers() {
    return storage.getBackgroundJobServers().stream()
        .mapToInt(BackgroundJobServerStatus::getWorkerPoolSize)
        .sum();
  }

  private void enqueue(DiagnosisJob job, int attempt) {
    jobs.enqueue(job.id(attempt), job);
  }

  private void wakeWorkers(List<Due> due) {
    if (!due.isEmpty()) {
      nodes.announce(Channel.QUEUE, "");
    }
  }

  /**
   * Whether the job waits for a worker, or has one that is about to take the report. Any other has
   * had its turn and left the report as it was. (JobRunr interrupts a job that is deleted, so one
   * with a worker must not be replaced by a sweep that looked a moment too early.)
   */
  private boolean isUnderWay(UUID id) {
    try {
      Job job = storage.getJobById(id);
      return job.hasState(StateName.ENQUEUED)
          || job.hasState(StateName.PROCESSING)
              && job.getUpdatedAt().isAfter(clock.instant().minus(TO_TAKE_A_REPORT));
    } catch (JobNotFoundException neverEnqueued) {
      return false;
    }
  }

  private static DiagnosisJob job(Due due) {
    return new DiagnosisJob(Tenants.current().value(), due.report().value());
  }
}
