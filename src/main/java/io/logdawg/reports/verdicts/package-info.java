/**
 * What people who know say of reports: {@link io.logdawg.reports.verdicts.Verdicts}. Those that
 * name a file are cases to measure Log Dawg by.
 */
@NullMarked
@NamedInterface("verdicts")
package io.logdawg.reports.verdicts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
