package io.logdawg.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Hooks the shell into Vaadin: the look before the first paint, and who answers for faults. */
@Component
class PageSetup implements VaadinServiceInitListener {

  private static final int RECONNECT_MS = 3_000;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(new ChosenColorScheme());
    event
        .getSource()
        .addSessionInitListener(init -> init.getSession().setErrorHandler(new FaultHandler()));
    event
        .getSource()
        .addUIInitListener(init -> reconnecting(init.getUI().getReconnectDialogConfiguration()));
  }

  /** A page goes on by itself when the server is back, however long that takes. */
  private static void reconnecting(ReconnectDialogConfiguration words) {
    words.setReconnectInterval(RECONNECT_MS);
    words.setReconnectAttempts(Integer.MAX_VALUE);
    words.setDialogText("The connection is lost. Log Dawg tries again by itself…");
    words.setDialogTextGaveUp("There is no connection. Reload the page to try again.");
  }
}
