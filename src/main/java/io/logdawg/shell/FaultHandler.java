package io.logdawg.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.uikit.Background;
import io.logdawg.uikit.Notices;

/** What no page has handled: told in its sentence, or logged and told as a reference. */
class FaultHandler implements ErrorHandler {

  @Override
  public void error(ErrorEvent event) {
    var failure = failure(event.getThrowable());
    // Faults outside of a page, of a request that serves a file, have nobody to be told to.
    if (UI.getCurrent() != null) {
      Notices.failure(failure);
    }
  }

  private static Failure failure(Throwable fault) {
    return fault instanceof FailureException known ? known.failure() : Background.internal(fault);
  }
}
