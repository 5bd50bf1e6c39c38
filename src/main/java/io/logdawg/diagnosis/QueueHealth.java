package io.logdawg.diagnosis;

import org.jobrunr.storage.BackgroundJobServerStatus;
import org.jobrunr.storage.StorageProvider;
import org.springframework.stereotype.Component;

/** Whether anybody is there to work. */
@Component
public class QueueHealth {

  private final StorageProvider storage;

  QueueHealth(StorageProvider storage) {
    this.storage = storage;
  }

  /** Diagnoses that all nodes together can work on at a time. */
  public int workers() {
    return storage.getBackgroundJobServers().stream()
        .filter(BackgroundJobServerStatus::isRunning)
        .mapToInt(BackgroundJobServerStatus::getWorkerPoolSize)
        .sum();
  }
}
