package io.logdawg.source.manners;

import io.logdawg.source.SourceSettings;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets a few requests at a time of each credential through, in the order in which they came; GitHub
 * and Azure DevOps both answer a crowd with a limit. Waiting costs a virtual thread, no more, and a
 * credential that nobody uses costs nothing.
 */
@Component
public final class CredentialGate {

  /** Longer than any answer may take; whoever waits longer is told that there is none. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final int places;
  private final Duration patience;
  private final ConcurrentMap<CredentialKey, Door> doors = new ConcurrentHashMap<>();

  @Autowired
  public CredentialGate(SourceSettings settings) {
    this(settings.requestsAtOnce(), PATIENCE);
  }

  CredentialGate(int places, Duration patience) {
    this.places = places;
    this.patience = patience;
  }

  /** Leave to send one request. Close it when its answer has been read. */
  public interface Pass extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * @param alone while no other request of the credential is under way
   * @throws TimeoutException after two minutes in vain
   */
  public Pass enter(CredentialKey credential, boolean alone)
      throws InterruptedException, TimeoutException {
    Door door = doors.compute(credential, (_, known) -> (known == null ? shut() : known).and(1));
    int taken = alone ? places : 1;
    boolean entered = false;
    try {
      entered = door.free().tryAcquire(taken, patience.toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      if (!entered) {
        leave(credential);
      }
    }
    if (!entered) {
      throw new TimeoutException();
    }
    return () -> {
      door.free().release(taken);
      leave(credential);
    };
  }

  /** Credentials with a request under way or waiting. */
  int doors() {
    return doors.size();
  }

  private Door shut() {
    return new Door(new Semaphore(places, true), 0);
  }

  private void leave(CredentialKey credential) {
    doors.computeIfPresent(credential, (_, door) -> door.users() == 1 ? null : door.and(-1));
  }

  /**
   * @param users requests at the door and beyond it
   */
  private record Door(Semaphore free, int users) {

    Door and(int more) {
      return new Door(free, users + more);
    }
  }
}
