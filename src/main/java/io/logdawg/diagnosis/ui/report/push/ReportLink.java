package io.logdawg.diagnosis.ui.report.push;

import com.vaadin.flow.component.Component;
import io.logdawg.reports.ReportId;

/** The way to another report's page. */
public interface ReportLink {

  Component to(String text, ReportId report);
}
