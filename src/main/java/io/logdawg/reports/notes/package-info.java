/** What members write on a report for each other. */
@NullMarked
@NamedInterface("notes")
package io.logdawg.reports.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
