package io.logdawg.diagnosis.ui.report.evidence;

import com.vaadin.flow.component.Component;
import io.logdawg.models.RecordedCalls;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportData;
import io.logdawg.security.CurrentCaller;
import io.logdawg.security.Role;
import java.util.Optional;

/** Shows administrators what left for a language model. */
@org.springframework.stereotype.Component
public class ModelCallsParts {

  private final RecordedCalls calls;
  private final CurrentCaller caller;

  ModelCallsParts(RecordedCalls calls, CurrentCaller caller) {
    this.calls = calls;
    this.caller = caller;
  }

  /** Empty for who may not see it, and where no model had to do with the report. */
  public Optional<Component> of(Report report) {
    boolean isAdmin = caller.find().filter(who -> who.role() == Role.ADMIN).isPresent();
    return isAdmin && report.data() instanceof ReportData found && found.model() != null
        ? Optional.of(new ModelCallsSection(report.id(), calls))
        : Optional.empty();
  }
}
