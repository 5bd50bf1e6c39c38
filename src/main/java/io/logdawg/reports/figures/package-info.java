/**
 * How an organization's reports go, in numbers: {@link io.logdawg.reports.figures.ReportFigures}.
 */
@NullMarked
@NamedInterface("figures")
package io.logdawg.reports.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
