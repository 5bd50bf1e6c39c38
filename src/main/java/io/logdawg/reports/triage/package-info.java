/**
 * What an organization decides about its reports: {@link io.logdawg.reports.triage.Triage}, moved
 * by members through {@link io.logdawg.reports.triage.ReportTriage} and by what happens through
 * {@link io.logdawg.reports.triage.Comebacks}.
 */
@NullMarked
@NamedInterface("triage")
package io.logdawg.reports.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
