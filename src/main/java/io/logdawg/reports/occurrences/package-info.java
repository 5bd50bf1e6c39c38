/** When the error of a report was seen. */
@NullMarked
@NamedInterface("occurrences")
package io.logdawg.reports.occurrences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
