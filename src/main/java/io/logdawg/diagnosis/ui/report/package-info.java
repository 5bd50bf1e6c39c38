/** The page of one report. */
@NullMarked
@NamedInterface("ui")
package io.logdawg.diagnosis.ui.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
