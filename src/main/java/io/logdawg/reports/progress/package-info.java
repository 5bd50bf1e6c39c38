/** How far running diagnoses are. */
@NullMarked
@NamedInterface("progress")
package io.logdawg.reports.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
