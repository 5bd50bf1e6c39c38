package io.logdawg.diagnosis.ui.submit;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import io.logdawg.base.FailureException;
import io.logdawg.logs.files.LogFiles;
import io.logdawg.logs.files.LogFiles.Unpacked;
import io.logdawg.uikit.Notices;
import java.io.IOException;
import java.util.function.Consumer;

/** Takes a file in and unpacks it. Bounded here too: a browser's own bound is but a courtesy. */
final class LogUpload implements UploadHandler {

  private final transient Consumer<Unpacked> received;

  /**
   * @param received is called in the page
   */
  LogUpload(Consumer<Unpacked> received) {
    this.received = received;
  }

  @Override
  public void handleUploadRequest(UploadEvent event) throws IOException {
    byte[] bytes = event.getInputStream().readNBytes(LogFiles.LIMIT_BYTES + 1);
    try {
      var unpacked = LogFiles.unpack(event.getFileName(), bytes);
      inPage(event, () -> received.accept(unpacked));
    } catch (FailureException refused) {
      inPage(event, () -> Notices.failure(refused.failure()));
    }
  }

  private static void inPage(UploadEvent event, Runnable work) {
    event.getUI().accessLater(work::run, () -> {}).run();
  }
}
