package io.logdawg.uikit;

import com.vaadin.flow.component.UI;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * Work that waits for another server, away from the page's own thread, so that the page stays alive
 * meanwhile. It runs as the member who asked. Bounded: where too many ask at once, some are told to
 * try again.
 */
@Component
public final class Background {

  private static final int THREADS = 8;
  private static final int WAITING = 64;
  private static final Duration IDLE = Duration.ofMinutes(1);

  private static final Logger log = LoggerFactory.getLogger(Background.class);

  private final ThreadPoolExecutor executor;

  Background() {
    executor =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("page-work-", 1).factory());
    executor.allowCoreThreadTimeOut(true);
  }

  /** Calls exactly one of the two in the page, unless it has been left by then. */
  public <T> void run(UI page, Supplier<T> work, Consumer<T> succeeded, Consumer<Failure> failed) {
    Runnable task = () -> answer(page, work, succeeded, failed);
    try {
      executor.execute(new DelegatingSecurityContextRunnable(task));
    } catch (RejectedExecutionException full) {
      failed.accept(new Failure.Conflict("Too much is being checked just now. Try again soon."));
    }
  }

  private static <T> void answer(
      UI page, Supplier<T> work, Consumer<T> succeeded, Consumer<Failure> failed) {
    Runnable inPage;
    try {
      T result = work.get();
      inPage = () -> succeeded.accept(result);
    } catch (FailureException e) {
      inPage = () -> failed.accept(e.failure());
    } catch (RuntimeException e) {
      var failure = internal(e);
      inPage = () -> failed.accept(failure);
    }
    var done = inPage;
    page.accessLater(done::run, () -> {}).run();
  }

  /** Logs a fault of ours under a reference that the reader can quote. */
  public static Failure internal(Throwable fault) {
    var reference = UUID.randomUUID().toString().substring(0, 8);
    log.error("Page failure {}", reference, fault);
    return new Failure.Internal(reference);
  }

  @PreDestroy
  void stop() {
    executor.shutdownNow();
  }
}
