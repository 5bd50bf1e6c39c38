package io.logdawg.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Hooks the shell into Vaadin: the look before the first paint, and who answers for faults. */
@Component
class PageSetup implements VaadinServiceInitListener {

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(new ChosenColorScheme());
    event
        .getSource()
        .addSessionInitListener(init -> init.getSession().setErrorHandler(new FaultHandler()));
  }
}
