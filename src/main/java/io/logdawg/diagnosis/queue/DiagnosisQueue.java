package io.logdawg.diagnosis.queue;

import io.logdawg.database.Channel;
import io.logdawg.database.Listener;
import io.logdawg.reports.ReportQueue;
import io.logdawg.reports.ReportQueue.Due;
import io.logdawg.tenancy.Tenants;
import java.util.List;
import java.util.UUID;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.scheduling.JobRequestScheduler;
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

  private final ReportQueue reports;
  private final JobRequestScheduler jobs;
  private final StorageProvider storage;
  private final Listener nodes;
  private final WorkerSettings settings;

  DiagnosisQueue(
      ReportQueue reports,
      JobRequestScheduler jobs,
      StorageProvider storage,
      Listener nodes,
      WorkerSettings settings) {
    this.reports = reports;
    this.jobs = jobs;
    this.storage = storage;
    this.nodes = nodes;
    this.settings = settings;
  }

  /** Lets as many of the organization's waiting reports into the queue as have a place there. */
  public void admit() {
    List<Due> due = reports.admit(settings.count());
    due.forEach(report -> enqueue(job(report), report.attempt() + 1));
    wakeWorkers(due);
  }

  /** Enqueues again what should be at work but is not. */
  void recover() {
    List<Due> stragglers = reports.stragglers();
    for (Due straggler : stragglers) {
      UUID id = job(straggler).id(straggler.attempt() + 1);
      if (!isWaiting(id)) {
        storage.deletePermanently(id);
        enqueue(job(straggler), straggler.attempt() + 1);
      }
    }
    wakeWorkers(stragglers);
  }

  private void enqueue(DiagnosisJob job, int attempt) {
    jobs.enqueue(job.id(attempt), job);
  }

  private void wakeWorkers(List<Due> due) {
    if (!due.isEmpty()) {
      nodes.announce(Channel.QUEUE, "");
    }
  }

  /** A job in any other state has had its turn and left the report as it was. */
  private boolean isWaiting(UUID id) {
    try {
      return storage.getJobById(id).hasState(StateName.ENQUEUED);
    } catch (JobNotFoundException neverEnqueued) {
      return false;
    }
  }

  private static DiagnosisJob job(Due due) {
    return new DiagnosisJob(Tenants.current().value(), due.report().value());
  }
}
